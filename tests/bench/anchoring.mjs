// npm run bench:anchoring -- [--from FILE.jsonl] [--limit N] [--show WORD] [--compare N]
// Highlights 20 passages in each of 200 articles of the measuring corpus, changes the articles in every way, and finds the
// passages again; in every twentieth (Nth) article by Hypothesis' algorithm too, which takes far longer. Takes what
// `npm run extract` wrote, or runs it. Fails if a passage is not found in the text as it was, or more than one in a thousand in a
// wrong place. Keeps the table in docs/highlights.md, but with --limit. With --show it prints what was `wrong`, `lost`, …
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { readBlocks } from './anchoring/read-blocks.mjs';
import { tabulate } from './anchoring/tabulate.mjs';
import { bundle } from './lib/bundle.mjs';
import { CORPUS } from './lib/corpus.mjs';
import { keepTable } from './lib/keep-table.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
if (!fs.existsSync(CORPUS)) {
  console.log(`bench:anchoring: skipped, there is no corpus at ${CORPUS}`);
  process.exit(0);
}
const PASSAGES = 20;
const LEAST_TEXT = 800;
/** Pages that only test extraction: one sentence over and over, in which a passage is many. */
const FILLER = /lorem\s+ipsum\s+dolor/i;
const limit = Number(option('limit', 200));
const from = option('from', path.join(os.tmpdir(), 'lectern-articles.jsonl'));
if (!args.includes('--from'))
  execFileSync(
    process.execPath,
    [path.join(import.meta.dirname, 'extract.mjs'), '--out', from, '--every', '2', '--resume'],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );

/** Articles of the corpus with enough text, in the order of their ids. */
const articles = fs
  .readFileSync(from, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter(({ html }) => html)
  .map(({ id, html }) => ({ id, texts: readBlocks(html) }))
  .filter(({ texts }) => texts.join('').length >= LEAST_TEXT && !FILLER.test(texts.join(' ')))
  .sort((one, other) => (one.id < other.id ? -1 : 1));
// Some of every part of the corpus, which the ids' beginnings name.
const step = Math.max(1, articles.length / limit);
const chosen = Array.from(
  { length: Math.min(limit, articles.length) },
  (_, index) => articles[Math.floor(index * step)],
);

vm.runInThisContext(await bundle('tests/bench/anchoring/measure.ts', 'lecternAnchoring'));
const shown = option('show', null);
const measured = [];
const compared = Number(option('compare', 20));
for (const [index, { id, texts }] of chosen.entries()) {
  const rows = globalThis.lecternAnchoring.measureArticle(id, texts, PASSAGES, index % compared === 0);
  measured.push(...rows);
  for (const row of rows)
    if (row.ours.result === shown)
      console.log(
        JSON.stringify({ id, mutation: row.mutation, how: row.how, passage: row.passage, found: row.found }),
      );
}
const { table, isGood } = tabulate(measured);
console.log(table);
if (!args.includes('--limit')) keepTable('anchoring', table, 'highlights.md');
console.log(`${chosen.length} articles, ${measured.length} passages looked for`);
process.exit(isGood ? 0 : 1);
