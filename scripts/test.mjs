// npm test: installs what is missing, then checks, builds, and runs every test. Its last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installMissing, installServers, ROOT, run } from './install.mjs';

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

/** Steps and test files with the time each took, in ms. */
const times = [];
const files = [];

/** What failed, with its first lines: told again at the end, for a log of CI may keep only its end. */
const failures = [];

function timed(name, work) {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const result = work();
  times.push([name, performance.now() - start]);
  return result;
}

/** A step that passes or fails as a whole. */
function check(name, command, args) {
  const failed = timed(name, () => run(command, args)) !== 0;
  total[failed ? 'failed' : 'passed']++;
  if (failed) failures.push(name);
}

/** A vitest project, counted test by test; a file that does not load is a failure. */
function suite(project) {
  const file = path.join(reports, `${project}.json`);
  const code = timed(`${project} tests`, () =>
    run('vitest', [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]),
  );
  if (!fs.existsSync(file)) {
    total.failed++;
    failures.push(`${project} tests: vitest ended with ${code} and wrote no report`);
    return;
  }
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  for (const { name, startTime, endTime, message, assertionResults } of report.testResults) {
    files.push([path.relative(ROOT, name), endTime - startTime]);
    if (message) failures.push(`${path.relative(ROOT, name)}: ${message}`);
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === 'failed')
        failures.push(`${path.relative(ROOT, name)} > ${fullName}\n${failureMessages.join('\n')}`);
  }
  total.passed += report.numPassedTests;
  total.skipped += report.numPendingTests + (report.numTodoTests ?? 0);
  total.failed += report.numFailedTests + broken || (code === 0 ? 0 : 1);
}

try {
  installMissing({ browsers: true });
  installServers({ all: false });
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
check('wxt prepare', 'wxt', ['prepare']);
check('format, lint, import directions', 'biome', ['check', '.']);
check('types', 'tsc', ['--noEmit']);
check('build for both browsers', 'node', ['scripts/build.mjs']);
check('lint of the Firefox package', 'node', ['scripts/lint-package.mjs']);
// Which browser runs which block changes with each commit, and is the same for one commit.
const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).stdout?.trim();
process.env.LECTERN_E2E_SAMPLE ??= commit || 'lectern';
console.log(
  `\nMost end-to-end tests run in one browser each, by LECTERN_E2E_SAMPLE=${process.env.LECTERN_E2E_SAMPLE}`,
);
for (const project of ['unit', 'browser', 'e2e']) suite(project);
fs.rmSync(reports, { recursive: true, force: true });

const SLOWEST = 10;
const seconds = ([name, ms]) => `${(ms / 1000).toFixed(0).padStart(6)} s  ${name}`;
console.log(`\nTime, by step:\n${times.map(seconds).join('\n')}`);
const slowest = files.sort((a, b) => b[1] - a[1]).slice(0, SLOWEST);
console.log(`Slowest test files:\n${slowest.map(seconds).join('\n')}`);
const FAILURE_LENGTH = 2_000;
for (const failure of failures) console.log(`\nFailed: ${failure.slice(0, FAILURE_LENGTH)}`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed ? 1 : 0);
