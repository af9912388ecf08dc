// npm run fuzz:extract -- [--count N] [--seed N] [--from N] [--case SEED:N] [--pages corpus|fixtures] [--out FILE]
// Runs the shipped extraction over mutated pages: none may throw, take over 5 s, or come out unsafe.
// --case runs one case again, and with --out writes its page to FILE; else --out gets every finding as a line of JSON.
import fs from 'node:fs';
import { openBrowser } from './browser.mjs';
import { fuzz, reproduction } from './fuzz.mjs';
import { basePages } from './pages.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const [caseSeed, caseNumber] = (option('case', '') || '').split(':');
const seed = Number(caseSeed || option('seed', 1));
const count = caseSeed ? 1 : Number(option('count', 20_000));
const from = Number(caseNumber ?? option('from', 0));
const out = option('out', null);
const { pages, line, which } = basePages(option('pages', undefined));
const PROGRESS_MS = 10_000;

// Playwright closes the browser on this signal and lets the run go on with a new one.
process.once('SIGTERM', () => process.exit(143));

console.log(`fuzz:extract: ${count} cases of seed ${seed}, ${line}`);
const sink = out && !caseSeed ? fs.createWriteStream(out) : null;
const started = Date.now();
let shown = started;
const summary = await fuzz({
  ...{ seed, from, count, pages },
  onCase({ number, result, found, notes }) {
    for (const finding of found) {
      sink?.write(`${JSON.stringify(finding)}\n`);
      console.log(
        `FOUND ${finding.kind}: ${finding.detail}\n  npm run fuzz:extract -- --pages ${which} ${reproduction(finding)}`,
      );
    }
    if (caseSeed)
      console.log({ ...result, shown: result.shown?.map((markup) => markup.slice(0, 2000)), notes });
    if (Date.now() - shown < PROGRESS_MS) return;
    shown = Date.now();
    const done = number - from + 1;
    console.log(`${done} of ${count}, ${(done / ((shown - started) / 1000)).toFixed(1)} cases/s`);
  },
});
sink?.end();
if (caseSeed && out) {
  const browser = await openBrowser(pages);
  fs.writeFileSync(out, (await browser.call('look', seed, from)).html);
  await browser.close();
}

const kinds = (kind) => summary.findings.filter((finding) => finding.kind === kind).length;
const failed = new Set(summary.findings.map(({ number }) => number)).size;
console.log(
  `\n${summary.cases} cases, ${summary.drawn} of them drawn, in ${Math.round((Date.now() - started) / 1000)} s`,
);
console.log(`outcomes: ${JSON.stringify(summary.outcomes)}`);
for (const [note, numbers] of Object.entries(summary.notes))
  console.log(`note: ${note}: ${numbers.length} times, first in case ${numbers[0]}`);
console.log(
  `exceptions ${kinds('exception')}, over 5 s ${kinds('slow')}, never back ${kinds('lost')}, unsafe ${kinds('unsafe')}, outcome ${kinds('outcome')}`,
);
console.log('slowest:');
for (const slow of summary.slowest)
  console.log(
    `  ${Math.round(slow.ms)} ms, snapshot ${Math.round(slow.snapshotMs ?? 0)} ms  ${reproduction(slow)}`,
  );
console.log(`${summary.cases - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
