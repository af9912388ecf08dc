import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hasProgram } from '../../../scripts/install.mjs';
import { SERVERS } from '../../sync/servers';

/**
 * `npm run test:sync` runs litmus (webdav.org), which tests servers, not us: the group `basic` is what the transport relies on. Of
 * the others see docs/sync.md.
 */
const IS_ASKED = process.env.LECTERN_SYNC_SERVERS === 'all' && hasProgram('litmus');
/** Tests of it that a server fails: rclone says 201 where a folder is there already, which the transport takes as well. */
const FAILED: Readonly<Record<string, readonly string[]>> = { rclone: ['mkcol_again'] };
const TIMEOUT_MS = 60_000;

for (const { name, isInstalled, start } of SERVERS)
  test.skipIf(!IS_ASKED || !isInstalled())(
    `${name} does what litmus asks of every WebDAV server${IS_ASKED ? '' : ' (skipped: npm run test:sync runs it)'}`,
    async () => {
      const server = await start();
      try {
        const said = await new Promise<string>((resolve) => {
          const args = ['-k', `${server.url}/`, server.user, server.password];
          // It writes logs where it is started, and its exit code says only that something failed.
          const cwd = path.dirname(server.folder);
          execFile('litmus', args, { cwd, env: { ...process.env, TESTS: 'basic' } }, (_, output) =>
            resolve(output),
          );
        });
        expect(said).toContain("summary for `basic': of 16 tests run");
        const failed = [...said.matchAll(/(\w+)\.* FAIL/g)].map(([, test]) => test);
        expect(failed).toEqual(FAILED[name] ?? []);
      } finally {
        await server.close();
      }
    },
    TIMEOUT_MS,
  );
