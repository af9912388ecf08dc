// npm run test:durability -- [--kills 200] [--seed 1]
// The real browser with the built extension, killed with SIGKILL at random moments of saving, editing and importing, the
// page that owns the database closed in between; after each kill every acknowledged change is looked for, and every page of
// the database is checked. npm test runs the same with five kills.
import path from 'node:path';
import { environment, run } from '../../scripts/install.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const test = path.join(import.meta.dirname, '../e2e/library/kill.test.ts');
process.exit(
  run('vitest', ['run', '--project', 'e2e', '--reporter=verbose', test], {
    env: { ...environment(), LECTERN_KILLS: option('kills', '200'), LECTERN_SEED: option('seed', '1') },
  }),
);
