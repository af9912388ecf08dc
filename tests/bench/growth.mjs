// npm run bench:growth -- [--only TEXT] [--runs 3] [--doublings 4] [--json FILE]
//   How the time to read a page grows with its size: every shape doubled four times in real Chromium, the shipped extraction
//   and view; an exponent of 1 is linear. Ends with 1 where one is over 1.2.
// npm run bench:growth -- --press [--only TEXT]
//   Seconds from a press on the built extension's button to the article, on pages made to be slow.
import fs from 'node:fs';
import { measureShapes } from './growth/measure.mjs';
import { press } from './growth/press.mjs';
import { SHAPES } from './growth/shapes.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
/** An exponent over this is no linear growth. */
const MOST = 1.2;
/** A shape whose largest page takes less, in ms, tells nothing: what every page takes hides what grows. */
const FLOOR_MS = 50;

const only = option('only', '');
if (args.includes('--press')) {
  await press(only);
} else {
  const shapes = Object.entries(SHAPES).filter(([name]) =>
    only.split(',').some((part) => name.includes(part)),
  );
  const rows = await measureShapes(shapes, {
    runs: Number(option('runs', 3)),
    doublings: Number(option('doublings', 4)),
    isSlow: ({ exponent, largest }) => exponent > MOST && largest >= FLOOR_MS,
  });
  const json = option('json', null);
  if (json) fs.writeFileSync(json, JSON.stringify(rows, null, 1));
  const slow = rows.filter(({ slow: is }) => is);
  console.log(
    slow.length
      ? `bench:growth: over ${MOST}: ${slow.map(({ name }) => name).join(', ')}`
      : `bench:growth: ${rows.length} shapes, none over ${MOST}`,
  );
  process.exit(slow.length ? 1 : 0);
}
