import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');

/** What Biome says of `source`, were it a file of the project at `file`. */
function lint(file: string, source: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-imports-'));
  fs.copyFileSync(path.join(ROOT, 'biome.json'), path.join(folder, 'biome.json'));
  fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), source);
  const biome = path.join(ROOT, 'node_modules/.bin/biome');
  const { stdout, stderr } = spawnSync(biome, ['lint', '--vcs-enabled=false', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  fs.rmSync(folder, { recursive: true });
  return stdout + stderr;
}

test.each([
  ['article/broken.ts', "import { browser } from 'wxt/browser';\nbrowser.action;\n"],
  ['article/broken.ts', "import { render } from 'preact';\nrender(null, document.body);\n"],
  ['article/clean/broken.ts', "import { useStrings } from '../../components/strings';\nuseStrings();\n"],
  ['components/broken.ts', "import { browser } from 'wxt/browser';\nbrowser.action;\n"],
  ['components/library/broken.ts', "import { extract } from '../../article/extract';\nextract;\n"],
  ['preferences/broken.ts', "import { extract } from '../article/extract';\nextract;\n"],
])('an import that points upwards in %s is an error', (file, source) => {
  expect(lint(file, source)).toContain('noRestrictedImports');
});

test('an import that points downwards is none', () => {
  expect(
    lint(
      'components/fine.ts',
      "import type { Article } from '../article/types';\nexport type A = Article;\n",
    ),
  ).not.toContain('noRestrictedImports');
});
