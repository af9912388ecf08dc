import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runRound } from '../../../sync/remote/round';
import { createKeyBytes, importLibraryKey } from '../../../sync/seal/library-key';
import { type Transport, TransportError } from '../../../sync/transports/transport';
import { createWebdav } from '../../../sync/transports/webdav';
import { findFreePort } from '../../e2e/server/free-port';
import { parseXml } from '../../sync/parse-xml';
import type { WebdavServer } from '../../sync/server';
import { SERVERS } from '../../sync/servers';
import { createTestDevice } from './devices';

/** `npm run test:sync` asks for all kinds of servers; `npm test` for the first. */
const KINDS = process.env.LECTERN_SYNC_SERVERS === 'all' ? SERVERS : SERVERS.slice(0, 1);
const LIMIT = 10_000_000;
const { signal } = new AbortController();

const connect = ({ url, user, password }: Pick<WebdavServer, 'url' | 'user' | 'password'>): Transport =>
  createWebdav({ url, user, password, parseXml });
const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919) % 251);

for (const kind of KINDS)
  describe.skipIf(!kind.isInstalled())(
    `WebDAV on ${kind.name}${kind.isInstalled() ? '' : ' (skipped: not installed)'}`,
    () => {
      let server: WebdavServer;
      let transport: Transport;
      beforeAll(async () => {
        server = await kind.start();
        transport = connect(server);
      }, 30_000);
      afterAll(() => server?.close());

      test('a folder that is not there has no files, and a file that is not there is none', async () => {
        expect(await transport.list('nowhere', signal)).toEqual([]);
        expect(await transport.get('nowhere/device01-1-1', LIMIT, signal)).toBeNull();
        await transport.remove('nowhere/device01-1-1', signal);
      });

      test('what is put is listed, and comes back byte for byte; again, it is the same; removed, it is gone', async () => {
        const names = ['device01-1-1', 'device01-2-20', 'device02-1-3'];
        for (const [index, name] of names.entries())
          await transport.put(`log/${name}`, bytes(1000 * index + 1), signal);
        expect((await transport.list('log', signal)).sort()).toEqual(names);
        for (const [index, name] of names.entries())
          expect(await transport.get(`log/${name}`, LIMIT, signal)).toEqual(bytes(1000 * index + 1));
        await transport.put('log/device01-1-1', bytes(5), signal);
        expect(await transport.get('log/device01-1-1', LIMIT, signal)).toEqual(bytes(5));
        await transport.remove('log/device02-1-3', signal);
        expect((await transport.list('log', signal)).sort()).toEqual(names.slice(0, 2));
      });

      test('four megabytes go and come, and no more than was asked for', async () => {
        const large = bytes(4_000_000);
        await transport.put('log/device03-1-9', large, signal);
        const back = await transport.get('log/device03-1-9', LIMIT, signal);
        expect(Buffer.from(back ?? []).equals(Buffer.from(large))).toBe(true);
        await expect(transport.get('log/device03-1-9', 1_000_000, signal)).rejects.toMatchObject({
          reason: 'wrong-answer',
        });
        expect(fs.statSync(path.join(server.folder, 'log/device03-1-9')).size).toBe(4_000_000);
      });

      test('a wrong password and a wrong user are refused', async () => {
        for (const wrong of [{ password: 'x' }, { user: 'eve' }]) {
          const other = connect({ ...server, ...wrong });
          await expect(other.list('log', signal)).rejects.toMatchObject({ reason: 'refused' });
          await expect(other.put('log/device01-9-9', bytes(3), signal)).rejects.toMatchObject({
            reason: 'refused',
          });
        }
      });

      test('nobody at an address is said to be unreachable', async () => {
        const nobody = connect({ ...server, url: 'http://127.0.0.1:9' });
        await expect(nobody.list('log', signal)).rejects.toMatchObject({ reason: 'unreachable' });
        await expect(nobody.list('log', signal)).rejects.toBeInstanceOf(TransportError);
      });

      test('three devices that exchange changes through it know the same', async () => {
        const key = await importLibraryKey(createKeyBytes());
        const through = connect({ ...server, url: `${server.url}/lectern` });
        const devices = [1, 2, 3].map((number) => createTestDevice(`device0${number}`));
        for (const [index, device] of devices.entries())
          for (let count = 0; count < 50; count++) device.save(`article ${index}-${count}`);
        for (const log of [...devices, ...devices])
          expect(
            await runRound({ log, transport: through, key, signal, allowDeletions: true }),
          ).toMatchObject({ problems: [] });
        for (const { articles } of devices) expect(articles()).toHaveLength(150);
      });
    },
  );

test('a list that breaks off is no list: a device would take the files that it lacks for lost', async () => {
  const item = (name: string) => `<D:response><D:href>/log/${name}</D:href></D:response>`;
  const whole = `<D:multistatus xmlns:D="DAV:">${item('device01-1-1')}${item('device02-1-1')}</D:multistatus>`;
  let said = whole;
  const server = http.createServer((_, answer) => answer.writeHead(207).end(said));
  const port = await findFreePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const transport = connect({ url: `http://127.0.0.1:${port}`, user: 'ada', password: '' });
  expect(await transport.list('log', signal)).toEqual(['device01-1-1', 'device02-1-1']);
  for (const length of [whole.length - 1, whole.length - 60, 60, 20, 0]) {
    said = whole.slice(0, length);
    await expect(transport.list('log', signal)).rejects.toMatchObject({ reason: 'wrong-answer' });
  }
  server.closeAllConnections();
  server.close();
});
