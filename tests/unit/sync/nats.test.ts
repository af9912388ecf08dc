import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runRound } from '../../../sync/remote/round';
import { createKeyBytes, importLibraryKey } from '../../../sync/seal/library-key';
import { createNats } from '../../../sync/transports/nats';
import type { LiveTransport } from '../../../sync/transports/transport';
import { type NatsServer, nats } from '../../sync/nats';
import { createTestDevice } from './devices';

const LIMIT = 10_000_000;
const { signal } = new AbortController();
const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919) % 251);
/** `npm run test:sync` asks for a cluster too. */
const KINDS = process.env.LECTERN_SYNC_SERVERS === 'all' ? [nats(1), nats(3)] : [nats(1)];

for (const kind of KINDS)
  describe.skipIf(!kind.isInstalled())(
    `storage on ${kind.name}${kind.isInstalled() ? '' : ' (skipped: not installed)'}`,
    () => {
      let server: NatsServer;
      const open: LiveTransport[] = [];
      const connect = (part: Partial<NatsServer> = {}) => {
        const transport = createNats({ ...server, ...part });
        open.push(transport);
        return transport;
      };
      beforeAll(async () => {
        server = await kind.start();
        // The nodes of a cluster first choose their leader.
        const waiting = connect();
        for (let isReady = false; !isReady; )
          isReady = await waiting.list('log', AbortSignal.timeout(60_000)).then(
            () => true,
            (error) => {
              if (error instanceof DOMException) throw error;
              return false;
            },
          );
      }, 90_000);
      afterAll(async () => {
        await Promise.all(open.map((transport) => transport.close()));
        await server?.close();
      });

      test('what is put is listed, and comes back byte for byte, long files too; removed, it is gone', async () => {
        const transport = connect();
        expect(await transport.list('log', signal)).toEqual([]);
        expect(await transport.get('log/device01-1-1', LIMIT, signal)).toBeNull();
        await transport.remove('log/device01-1-1', signal);
        const lengths = { 'device01-1-1': 1000, 'device01-2-20': 512_000, 'device02-1-3': 4_000_000 };
        for (const [name, length] of Object.entries(lengths))
          await transport.put(`log/${name}`, bytes(length), signal);
        expect((await transport.list('log', signal)).sort()).toEqual(Object.keys(lengths));
        expect(await transport.list('text', signal)).toEqual([]);
        for (const [name, length] of Object.entries(lengths)) {
          const back = await transport.get(`log/${name}`, LIMIT, signal);
          expect(Buffer.from(back ?? []).equals(Buffer.from(bytes(length)))).toBe(true);
        }
        await expect(transport.get('log/device02-1-3', 1_000_000, signal)).rejects.toMatchObject({
          reason: 'wrong-answer',
        });
        await transport.put('log/device01-1-1', bytes(5), signal);
        expect(await transport.get('log/device01-1-1', LIMIT, signal)).toEqual(bytes(5));
        await transport.remove('log/device02-1-3', signal);
        expect((await transport.list('log', signal)).sort()).toEqual(['device01-1-1', 'device01-2-20']);
      }, 60_000);

      test('a wrong password is refused, nobody at an address is unreachable', async () => {
        await expect(connect({ password: 'x' }).list('log', signal)).rejects.toMatchObject({
          reason: 'refused',
        });
        await expect(connect({ url: 'ws://127.0.0.1:9' }).list('log', signal)).rejects.toMatchObject({
          reason: 'unreachable',
        });
      }, 60_000);

      test('what a device puts there is told to the others within a second', async () => {
        const [writer, listener] = [connect(), connect({ url: server.addresses.at(-1) ?? '' })];
        await writer.put('log/device05-1-1', bytes(10), signal);
        let toldAt = 0;
        const ending = new AbortController();
        await listener.watch(() => {
          toldAt = performance.now();
        }, ending.signal);
        // The subscription has to reach the server first.
        await listener.list('log', signal);
        const putAt = performance.now();
        await writer.put('log/device05-2-2', bytes(10), signal);
        await expect.poll(() => toldAt, { interval: 20 }).toBeGreaterThan(0);
        expect(toldAt - putAt).toBeLessThan(1000);
        ending.abort();
      }, 60_000);

      test('three devices that exchange changes through it know the same', async () => {
        const key = await importLibraryKey(createKeyBytes());
        const devices = [1, 2, 3].map((number) => createTestDevice(`device0${number}`));
        for (const [index, device] of devices.entries())
          for (let count = 0; count < 50; count++) device.save(`article ${index}-${count}`);
        const through = server.addresses.map((url) => connect({ url: url.replace(/Lectern$/, 'Another') }));
        for (const [turn, log] of [...devices, ...devices].entries()) {
          const transport = through[turn % through.length] ?? connect();
          expect(await runRound({ log, transport, key, signal, allowDeletions: true })).toMatchObject({
            problems: [],
          });
        }
        for (const { articles } of devices) expect(articles()).toHaveLength(150);
      }, 60_000);

      test('what is under way ends at once when it is stopped, and when the server dies', async () => {
        const transport = connect();
        await transport.list('log', signal);
        const ending = new AbortController();
        const stopped = transport.put('log/device07-1-1', bytes(40_000_000), ending.signal);
        setTimeout(() => ending.abort(new Error('stopped')), 30);
        await expect(stopped).rejects.toThrow('stopped');
        const broken = transport.put('log/device07-2-2', bytes(40_000_000), signal);
        // It must not be taken for unhandled meanwhile.
        broken.catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 30));
        await server.kill();
        const killedAt = performance.now();
        await expect(broken).rejects.toMatchObject({ reason: 'unreachable' });
        expect(performance.now() - killedAt).toBeLessThan(5000);
        let isTold = false;
        const watching = new AbortController();
        const listener = connect();
        await server.restart();
        await expect
          .poll(
            () =>
              listener
                .watch(() => {
                  isTold = true;
                }, watching.signal)
                .then(
                  () => true,
                  () => false,
                ),
            { timeout: 20_000 },
          )
          .toBe(true);
        await listener.list('log', signal).catch(() => {});
        await server.kill();
        await server.restart();
        // Whatever was put there while it was away nobody told of.
        await expect.poll(() => isTold, { timeout: 30_000 }).toBe(true);
        watching.abort();
      }, 60_000);
    },
  );
