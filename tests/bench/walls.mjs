// npm run bench:walls -- [--every N]
// What the second wall costs: DOMPurify alone, the browser's own sanitiser alone, and both as the view has them, over the
// markup of the measuring corpus, interleaved, in real Chromium. Prints medians of the pages and their ratio.
import fs from 'node:fs';
import zlib from 'node:zlib';
import { bundle } from './lib/bundle.mjs';
import { CORPUS, openCorpusPages } from './lib/corpus.mjs';
import { median } from './lib/quantile.mjs';

if (!fs.existsSync(CORPUS)) {
  console.log(`bench:walls: skipped, there is no corpus at ${CORPUS}`);
  process.exit(0);
}
const args = process.argv.slice(2);
const every = Number(args.includes('--every') ? args[args.indexOf('--every') + 1] : 8);
const script = await bundle('tests/bench/lib/walls.ts', 'lecternWalls');
const rows = [];
await openCorpusPages({ every }, async (_, page) => {
  rows.push(await page.evaluate(`(() => { ${script}; return globalThis.lecternWalls.measure(); })()`));
});
const of = (name) => median(rows.map((row) => row[name]));
console.log(`${rows.length} pages, their whole body as it stands`);
for (const name of ['purify', 'native', 'both'])
  console.log(`${name.padEnd(8)} median ${of(name).toFixed(2)} ms`);
console.log(`both against DOMPurify alone: × ${(of('both') / of('purify')).toFixed(2)}`);
console.log(
  `markup/allowed.ts and fill.ts: ${zlib.gzipSync(fs.readFileSync('markup/fill.ts') + fs.readFileSync('markup/allowed.ts')).length} bytes of source, gzipped`,
);
