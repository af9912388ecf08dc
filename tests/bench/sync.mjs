// npm run bench:sync -- [--articles 50000] [--bare 10000] [--storage <folder>]
// The first exchange of a library between browsers, through a real Apache: how long, what it holds in memory, how the list answers
// meanwhile; against a bare download of the same files, and saving --bare such articles without any of it. Then a round with nothing
// new. With --storage what was made is kept there, and used again by the next run.
import path from 'node:path';
import { environment, run } from '../../scripts/install.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
process.exit(
  run(
    'vitest',
    [
      'run',
      '--project',
      'e2e',
      '--reporter=verbose',
      path.join(import.meta.dirname, '../e2e/devices/first-exchange.test.ts'),
    ],
    {
      env: {
        ...environment(),
        LECTERN_ARTICLES: option('articles', '50000'),
        LECTERN_BARE: option('bare', '10000'),
        LECTERN_STORAGE: option('storage', ''),
      },
    },
  ),
);
