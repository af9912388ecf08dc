// npm run extract -- --out FILE.jsonl [--corpus DIR] [--only TEXT] [--limit N] [--every N] [--first N] [--resume] [--without RULE,…] [--ablate | --pieces]
// With --ablate each line also has `without`: what the article would be without each rule that changes it.
// With --pieces each line is what the cleaning rules removed and what they left, as text.
// Runs the shipped extraction over a corpus in real Chromium and writes one JSON object a line.
import fs from 'node:fs';
import { bundle } from './lib/bundle.mjs';
import { CORPUS, openCorpusPages } from './lib/corpus.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const out = option('out', null);
if (!out) {
  console.error('extract: give --out FILE.jsonl');
  process.exit(2);
}
const dir = option('corpus', CORPUS);
if (!fs.existsSync(dir)) {
  console.error(`extract: there is no corpus at ${dir}`);
  process.exit(2);
}
const resume = args.includes('--resume') && fs.existsSync(out);
const rows = resume ? fs.readFileSync(out, 'utf8').split('\n').filter(Boolean) : [];
const skip = new Set(rows.map((line) => JSON.parse(line).id));
const sink = fs.createWriteStream(out, { flags: resume ? 'a' : 'w' });
const script = await bundle('tests/bench/lib/extraction.ts', 'lecternBench');
const without = JSON.stringify(option('without', '').split(',').filter(Boolean));
const call = args.includes('--ablate')
  ? 'ablate()'
  : args.includes('--pieces')
    ? 'listPieces()'
    : `run(${without})`;
const started = Date.now();
let done = 0;
await openCorpusPages(
  {
    dir,
    only: option('only', ''),
    limit: Number(option('limit', Infinity)),
    every: Number(option('every', 1)),
    first: Number(option('first', 0)),
    skip,
  },
  async (id, page) => {
    const row = await page
      .evaluate(`(async () => { ${script}; return globalThis.lecternBench.${call}; })()`)
      .catch((error) => ({ error: String(error).slice(0, 300) }));
    sink.write(`${JSON.stringify({ id, ...row })}\n`);
    if (++done % 100 === 0) console.error(`${done} pages, ${Math.round((Date.now() - started) / 1000)} s`);
  },
);
sink.end();
console.log(`${out}: ${done} pages`);
