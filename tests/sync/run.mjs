// npm run test:sync -- [what vitest takes]
// Everything of several devices, on every kind of server there is: npm test has one. Installs the servers where apt can.
import { environment, installServers, run } from '../../scripts/install.mjs';

installServers({ all: true });
process.exit(
  run(
    'vitest',
    [
      'run',
      '--project',
      'unit',
      '--reporter=verbose',
      'tests/unit/sync',
      'tests/unit/library/sync',
      ...process.argv.slice(2),
    ],
    {
      env: {
        ...environment(),
        LECTERN_SYNC_SERVERS: 'all',
        LECTERN_HISTORIES: '10000',
        SYNC_HISTORIES: '2000',
        SYNC_FAULTS: '60',
        SYNC_KILLS: '100',
      },
    },
  ),
);
