// npm run lint:package: what the linter of Firefox's store says of the built package, and that each of it is explained.
import fs from 'node:fs';
import path from 'node:path';
import linter from 'addons-linter';
import { explain } from '../tests/package/explain.mjs';
import { EXPLAINED } from '../tests/package/lint-explained.mjs';
import { ROOT } from './install.mjs';

const PACKAGE = path.join(ROOT, '.output/firefox-mv3');

if (!fs.existsSync(PACKAGE)) {
  console.error('There is no package in .output/firefox-mv3: run `npm run build` first.');
  process.exit(1);
}
const { errors, warnings, notices } = await linter
  .createInstance({ config: { _: [PACKAGE], logLevel: 'fatal', output: 'none' }, runAsBinary: false })
  .run();
const { all, unmatched } = explain([...errors, ...warnings, ...notices], EXPLAINED, (file) =>
  fs.readFileSync(path.join(PACKAGE, file), 'utf8'),
);

for (const { _type, code, file, line, column, message, place, explanation } of all) {
  const at = [file, line, column].filter((part) => part !== undefined).join(':');
  console.log(`${explanation ? ' ' : '!'} ${_type} ${code} ${at}: ${message}`);
  console.log(explanation ? `    ${explanation.from}` : `    not explained: ${place}`);
}
console.log('');
for (const explanation of EXPLAINED.filter((candidate) => !unmatched.includes(candidate))) {
  const count = all.filter((message) => message.explanation === explanation).length;
  console.log(`${count} × ${explanation.code}, ${explanation.from}\n    ${explanation.why}`);
}
for (const { code, from } of unmatched)
  console.log(`! explained, but nobody says it any more: ${code}, ${from}`);
const unexplained = all.filter(({ explanation }) => !explanation).length;
console.log(
  `\n${all.length} messages, ${unexplained} not explained, ${unmatched.length} explanations of nothing`,
);
process.exit(unexplained || unmatched.length ? 1 : 0);
