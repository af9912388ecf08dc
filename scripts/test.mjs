// npm test: installs what is missing, then checks, builds, and runs every test. Its last line is "N passed, N failed".
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installMissing, run } from './install.mjs';

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

/** A step that passes or fails as a whole. */
function check(name, command, args) {
  console.log(`\n— ${name}`);
  const failed = run(command, args) !== 0;
  total[failed ? 'failed' : 'passed']++;
  if (failed) console.log(`${name}: failed`);
}

/** A vitest project, counted test by test; a file that does not load is a failure. */
function suite(project) {
  console.log(`\n— ${project} tests`);
  const file = path.join(reports, `${project}.json`);
  const code = run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  if (!fs.existsSync(file)) {
    total.failed++;
    return;
  }
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  total.passed += report.numPassedTests;
  total.skipped += report.numPendingTests + (report.numTodoTests ?? 0);
  total.failed += report.numFailedTests + broken || (code === 0 ? 0 : 1);
}

try {
  installMissing({ browsers: true });
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
check('wxt prepare', 'wxt', ['prepare']);
check('format, lint, import directions', 'biome', ['check', '.']);
check('types', 'tsc', ['--noEmit']);
check('build for Chrome', 'wxt', ['build']);
check('build for Firefox', 'wxt', ['build', '-b', 'firefox']);
check('lint of the Firefox package', 'node', ['scripts/lint-package.mjs']);
for (const project of ['unit', 'browser', 'e2e']) suite(project);
fs.rmSync(reports, { recursive: true, force: true });
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed ? 1 : 0);
