// npm run bench:rules -- [--from FILE.jsonl] [--only TEXT]
// How much text every cleaning rule removes over the measuring corpus, and how much of that the truth wanted; keeps the table
// in docs/extraction.md. Takes what `npm run extract -- --pieces` wrote, or runs it. With --only the table is only printed.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CORPUS } from './lib/corpus.mjs';
import { keepTable } from './lib/keep-table.mjs';
import { tabulateRemovals } from './lib/removals.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
if (!fs.existsSync(CORPUS)) {
  console.log(`bench:rules: skipped, there is no corpus at ${CORPUS}`);
  process.exit(0);
}
const only = option('only', '');
const out = option('from', null) ?? path.join(os.tmpdir(), 'lectern-removals.jsonl');
if (!args.includes('--from'))
  execFileSync(
    process.execPath,
    [path.join(import.meta.dirname, 'extract.mjs'), '--pieces', '--out', out, '--only', only],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
const rows = fs.readFileSync(out, 'utf8').split('\n').filter(Boolean).map(JSON.parse);
const table = tabulateRemovals(
  rows.map(({ id, article, pieces }) => {
    const truth = JSON.parse(fs.readFileSync(path.join(CORPUS, id, 'truth.json'), 'utf8'));
    return { pieces: pieces ?? [], article: article ?? '', truth };
  }),
);
console.log(table);
if (!only) keepTable('removals', table);
