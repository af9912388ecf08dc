// npm run bench:moving -- [--rows 50000]
// An import's rows a second: in the store, against bare SQLite inserts of the same rows into the same tables in turn (Node,
// the SQLite that ships); what reading a made table of 2 GB holds in memory; then in the built extension in Chromium and Firefox, with searches meanwhile, closed in the middle.
import path from 'node:path';
import { environment, run } from '../../scripts/install.mjs';

const args = process.argv.slice(2);
const rows = args.includes('--rows') ? args[args.indexOf('--rows') + 1] : '50000';
const env = { ...environment(), LECTERN_ROWS: rows };
const at = (file) => path.join(import.meta.dirname, file);
const store = run(
  'vitest',
  ['run', '--project', 'unit', '--reporter=verbose', at('../unit/library/import-speed.test.ts')],
  { env },
);
const huge = run(
  'vitest',
  ['run', '--project', 'unit', '--reporter=verbose', at('../unit/transfer/import/huge-file.test.ts')],
  { env: { ...env, LECTERN_FILE_BYTES: '2000000000' } },
);
const built = run(
  'vitest',
  ['run', '--project', 'e2e', '--reporter=verbose', at('../e2e/transfer/large-import.test.ts')],
  { env },
);
process.exit(store || huge || built);
