// npm run bench:stages -- [--every N]: median and 95th percentile of each stage of the pipeline over the corpus.
import { bundle } from './lib/bundle.mjs';
import { openCorpusPages } from './lib/corpus.mjs';

const args = process.argv.slice(2);
const every = Number(args.includes('--every') ? args[args.indexOf('--every') + 1] : 1);
const script = await bundle('tests/bench/lib/stages.ts', 'lecternStages');
const all = {};
await openCorpusPages({ every }, async (_, page) => {
  const times = await page.evaluate(
    `(async () => { await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))); ${script}; return lecternStages.stages(); })()`,
  );
  for (const [stage, ms] of Object.entries(times)) all[stage] = [...(all[stage] ?? []), ms];
});
for (const [stage, values] of Object.entries(all)) {
  values.sort((a, b) => a - b);
  const at = (q) => values[Math.min(values.length - 1, Math.floor(q * values.length))].toFixed(1).padStart(7);
  console.log(`${stage.padEnd(18)} median ${at(0.5)} ms   95th ${at(0.95)} ms`);
}
