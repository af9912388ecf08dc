// npm run bench:extraction -- [--stored-peers] [--ablate [--every N]] [--worst N]
// Runs the shipped extraction and both peers over the measuring corpus and keeps the table in docs/extraction.md. With
// --ablate it also measures what every rule brings, on every page or every Nth (about nine seconds a page). --stored-peers takes the peers' kept results: same texts, other times.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../scripts/install.mjs';
import { ablation } from './lib/ablation.mjs';
import { CORPUS } from './lib/corpus.mjs';
import { keepTable } from './lib/keep-table.mjs';

const SHARED = path.dirname(CORPUS);
const args = process.argv.slice(2);
if (!fs.existsSync(CORPUS)) {
  console.log(`bench:extraction: skipped, there is no corpus at ${CORPUS}`);
  process.exit(0);
}

/** The measuring tools in a folder that can be written to, with what they need installed. */
function tools() {
  const folder = path.join(os.tmpdir(), 'lectern-extraction');
  if (!fs.existsSync(folder)) fs.cpSync(SHARED, folder, { recursive: true });
  if (!fs.existsSync(path.join(folder, 'node_modules')))
    execFileSync('npm', ['ci', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  return folder;
}

const folder = tools();
const node = (script, ...rest) =>
  execFileSync(process.execPath, [script, ...rest], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
const out = path.join(folder, 'out');
fs.mkdirSync(out, { recursive: true });
const ours = path.join(out, 'ours.jsonl');
node(path.join(import.meta.dirname, 'extract.mjs'), '--out', ours);
const peers = ['readability', 'defuddle'].map((peer) => {
  if (args.includes('--stored-peers')) return `${peer}=${path.join(folder, 'peers', `${peer}.jsonl.gz`)}`;
  node(path.join(folder, 'peers.mjs'), peer);
  return `${peer}=${path.join(out, `${peer}.jsonl`)}`;
});
const worst = args.includes('--worst') ? ['--worst', args[args.indexOf('--worst') + 1]] : [];
const table = execFileSync(process.execPath, ['score.mjs', `ours=${ours}`, ...peers, ...worst], {
  cwd: folder,
  encoding: 'utf8',
});
console.log(table);
keepTable('table', `\`\`\`\n${table.trimEnd()}\n\`\`\``);
if (args.includes('--ablate')) {
  const file = path.join(out, 'ablation.jsonl');
  const every = args.includes('--every') ? ['--every', args[args.indexOf('--every') + 1]] : [];
  node(path.join(import.meta.dirname, 'extract.mjs'), '--out', file, '--ablate', ...every);
  keepTable('ablation', await ablation(file, folder));
}
// The tables as the formatter has them: npm test asks for it.
execFileSync('biome', ['format', '--write', 'docs/extraction.md'], { cwd: ROOT, stdio: 'ignore' });
