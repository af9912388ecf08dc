// npm run bench:scale -- [--readers 1000] [--replicas 3] [--seconds 20] [--speed 100]
// So many readers on one NATS JetStream cluster of three nodes on this machine, each with a stream of their own as the product makes
// it: making them, what the nodes hold and work, rounds with nothing new, small changes, and how soon another device has them while
// all readers change things at a multiple of their daily pace. With --replicas 1 each stream lies on one node only.
import path from 'node:path';
import { run } from '../../scripts/install.mjs';

const at = (file) => path.join(import.meta.dirname, file);
process.exit(
  run('node', [
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    '--import',
    at('lib/typescript.mjs'),
    at('scale/measure.ts'),
    ...process.argv.slice(2),
  ]),
);
