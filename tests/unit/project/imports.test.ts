import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');

/** Files with an import that points against the direction, or round in a circle, by path. */
const BROKEN: Record<string, string> = {
  'article/browser.ts': "import { browser } from 'wxt/browser';\nbrowser.action;\n",
  'article/preact.ts': "import { render } from 'preact';\nrender(null, document.body);\n",
  'article/clean/strings.ts': "import { useStrings } from '../../components/strings';\nuseStrings();\n",
  'components/browser.ts': "import { browser } from 'wxt/browser';\nbrowser.action;\n",
  'components/library/extract.ts': "import { extract } from '../../article/extract';\nextract;\n",
  'components/controls/view.ts': "import { ReaderView } from '../../reader/view/ReaderView';\nReaderView;\n",
  'components/controls/message.ts':
    "import { sendMessage } from '../../platform/send-message';\nsendMessage;\n",
  'library/platform.ts': "import { translate } from '../platform/translate';\ntranslate;\n",
  'platform/view.ts': "import { openSession } from '../reader/over-page/session';\nopenSession;\n",
  'reader/view/browser.ts': "import { browser } from 'wxt/browser';\nbrowser.action;\n",
  'reader/view/page.ts': "import { wire } from '../../entrypoints/options/main';\nwire;\n",
  'entrypoints/options/other.ts': "import { saveTabs } from '../background/save';\nsaveTabs;\n",
  'entrypoints/script.ts': "import { saveTabs } from './background/save';\nsaveTabs;\n",
  'preferences/extract.ts': "import { extract } from '../article/extract';\nextract;\n",
  'markup/types.ts': "import type { Article } from '../article/types';\nexport type A = Article;\n",
  'library-view/view.ts': "import { ReaderView } from '../reader/view/ReaderView';\nReaderView;\n",
  'components/library/state.ts': "import { show } from '../../library-view/library-state';\nshow;\n",
  'transfer/import/view.ts': "import { translate } from '../../platform/translate';\ntranslate;\n",
  'sync/remote/store.ts': "import { uuid7 } from '../../library/uuid';\nuuid7();\n",
  'library/one.ts': "import { two } from './two';\nexport const one = () => two;\n",
  'library/two.ts': "import { one } from './one';\nexport const two = () => one;\n",
};

const FINE: Record<string, string> = {
  'components/fine.ts': "import type { Article } from '../article/types';\nexport type A = Article;\n",
  'entrypoints/options/fine.ts':
    "import { sendMessage } from '../../platform/send-message';\nimport { list } from './list';\nlist(sendMessage);\n",
  'library/three.ts': "import type { Article } from '../article/types';\nexport type A = Article;\n",
};

/** The paths of files in which Biome finds an import that may not be. */
function findForbidden(files: Record<string, string>): string[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-imports-'));
  fs.copyFileSync(path.join(ROOT, 'biome.json'), path.join(folder, 'biome.json'));
  for (const [file, source] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), source);
  }
  const biome = path.join(ROOT, 'node_modules/.bin/biome');
  const { stdout, stderr } = spawnSync(
    biome,
    ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--colors=off', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  fs.rmSync(folder, { recursive: true });
  const lines = (stdout + stderr).matchAll(
    /^(\S+?):\d+:\d+ lint\/\w+\/(?:noRestrictedImports|noImportCycles)/gm,
  );
  return [...new Set([...lines].map(([, file]) => file ?? ''))].sort();
}

test('an import against the direction, of another entrypoint or in a circle is an error; others are none', () => {
  expect(findForbidden({ ...BROKEN, ...FINE })).toEqual(Object.keys(BROKEN).sort());
});
