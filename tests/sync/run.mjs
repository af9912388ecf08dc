// npm run test:sync -- [what vitest takes]
// Everything of several devices, on every kind of server there is: npm test has one. Installs the servers where apt can.
// The browsers' part needs `npm run build` first.
import { environment, installServers, run } from '../../scripts/install.mjs';

installServers({ all: true });
const env = {
  ...environment(),
  LECTERN_SYNC_SERVERS: 'all',
  LECTERN_HISTORIES: '10000',
  SYNC_HISTORIES: '2000',
  SYNC_KEPT_HISTORIES: '300',
  SYNC_LOST_HISTORIES: '300',
  SYNC_FAULTS: '60',
  SYNC_KILLS: '100',
  SYNC_BROWSER_KILLS: '100',
};
/** Runs tests of a project; returns whether they failed. */
const test = (project, ...files) =>
  run('vitest', ['run', '--project', project, '--reporter=verbose', ...files, ...process.argv.slice(2)], {
    env,
  });
const units = test('unit', 'tests/unit/sync', 'tests/unit/library/sync');
const browsers = test('e2e', 'tests/e2e/devices');
process.exit(units || browsers);
