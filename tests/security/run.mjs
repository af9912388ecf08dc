// npm run test:security -- [--browser chromium|firefox] [--seed 1] [--sample 1000]
// Every payload on every surface of the built extension, in both browsers: what ran and what was asked for, surface by surface.
// npm test runs the same with 60 payloads by chance. Needs both builds (npm run build).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environment, run } from '../../scripts/install.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-security-'));
const file = (name) => path.join(folder, name);
const browser = option('browser', '');

/** Runs tests of one project; their number passed and failed. */
function tests(project, test, env) {
  const report = file(`${project}.json`);
  const code = run(
    'vitest',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      path.join(import.meta.dirname, '..', test),
    ],
    { env: { ...environment(), ...env } },
  );
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests || (code === 0 ? 0 : 1) };
}

const inert = tests('browser', 'browser/article/payloads.test.ts', {});
const shown = tests('e2e', 'e2e/security/payloads.test.ts', {
  LECTERN_PAYLOADS: option('sample', '100000'),
  LECTERN_SEED: option('seed', '1'),
  LECTERN_PAYLOADS_REPORT: file('rows.jsonl'),
  ...(browser ? { LECTERN_E2E: browser } : {}),
});

const lines = fs.existsSync(file('rows.jsonl'))
  ? fs.readFileSync(file('rows.jsonl'), 'utf8').trim().split('\n')
  : [];
for (const line of lines) {
  const { browser: name, payloads, rows, ablations } = JSON.parse(line);
  console.log(`\n${name}, ${payloads} payloads`);
  console.log(
    `${'surface'.padEnd(28)}${'shown'.padStart(8)}${'calls'.padStart(8)}${'requests'.padStart(10)}${'faults'.padStart(8)}${'own pictures'.padStart(14)}`,
  );
  for (const { surface, shown, calls, requests, faults, pictures } of rows)
    console.log(
      surface.padEnd(28) +
        String(shown.length).padStart(8) +
        String(calls.length).padStart(8) +
        String(requests.length).padStart(10) +
        String(faults.length).padStart(8) +
        String(pictures).padStart(14),
    );
  if (!ablations) continue;
  console.log('with the sanitiser replaced by identity:');
  const names = {
    viewsFrame: 'a frame as the view’s, no policy',
    ordinary: 'an ordinary document',
    extensionPage: 'a page of the extension, with its policy',
    extensionPageWithoutPolicy: 'a page of the extension, its policy lifted',
  };
  for (const [key, what] of Object.entries(names))
    console.log(
      `  ${what.padEnd(44)}${ablations[key] ? `${ablations[key].ran.length} of ${ablations[key].shown} ran, ${ablations[key].framed.length} framed a document that ran` : 'not possible in this browser'}`,
    );
}
fs.rmSync(folder, { recursive: true, force: true });
const failed = inert.failed + shown.failed;
console.log(`\n${inert.passed + shown.passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
