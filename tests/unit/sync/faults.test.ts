import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoundResult } from '../../../sync/remote/round-types';
import { createKeyBytes, importLibraryKey, type LibraryKey } from '../../../sync/seal/library-key';
import { createNats } from '../../../sync/transports/nats';
import { type LiveTransport, type Transport, TransportError } from '../../../sync/transports/transport';
import { isLive } from '../../../sync/transports/transports';
import { createWebdav } from '../../../sync/transports/webdav';
import { Chance, seedOf } from '../../fuzz/chance';
import { nats } from '../../sync/nats';
import { parseXml } from '../../sync/parse-xml';
import { type FaultyProxy, startHttpProxy, startTcpProxy } from '../../sync/proxy';
import type { ServerKind, WebdavServer } from '../../sync/server';
import { SERVERS } from '../../sync/servers';
import { createReaders, type Readers } from '../library/sync/readers';

/** Histories on each kind of storage; `npm run test:sync` tries more, on all kinds. */
const HISTORIES = Number(process.env.SYNC_FAULTS ?? 2);
const SEED = Number(process.env.SYNC_SEED ?? 1);
const IS_ALL = process.env.LECTERN_SYNC_SERVERS === 'all';
const VISITS = 16;
const MAX_DEEDS = 4;
/** A history on one server takes about a second. */
const TIMEOUT_MS = 60_000 + HISTORIES * 10_000;

/** A kind of storage whose connection goes through a proxy. */
interface Storage {
  kind: ServerKind;
  /** Opens storage of its own on a server, through a proxy, for each of three devices. */
  open(
    server: WebdavServer,
    run: number,
    chance: Chance,
  ): Promise<{ proxy: FaultyProxy; through: Transport[] }>;
}

const webdav = (kind: ServerKind): Storage => ({
  kind,
  async open(server, run, chance) {
    const proxy = await startHttpProxy(`${server.url}/run${run}`, chance);
    return { proxy, through: [createWebdav({ ...server, url: proxy.url, parseXml })] };
  },
});

const jetStream: Storage = {
  kind: nats(1),
  async open(server, run, chance) {
    const through: LiveTransport[] = [];
    // The client would wait for twenty seconds for what went into a connection that is gone.
    const onCut = () => void Promise.all(through.map((transport) => transport.close()));
    const proxy = await startTcpProxy(server.url.replace('Lectern', `Run${run}`), chance, onCut);
    through.push(createNats({ ...server, url: proxy.url }));
    return { proxy, through };
  },
};

const STORAGE = [...(IS_ALL ? SERVERS : SERVERS.slice(0, 1)).map(webdav), jetStream];

const DIED = new Error('the device was killed');

/** A round of a device, which may be killed at one of its requests: it goes on with what its database held then. */
async function round(
  { devices }: Readers,
  at: number,
  { transport, key, chance }: { transport: Transport; key: LibraryKey; chance: Chance },
): Promise<RoundResult | null> {
  const device = devices[at];
  if (!device) return null;
  const killing = new AbortController();
  let left = chance.happens(0.2) ? chance.below(12) : Number.POSITIVE_INFINITY;
  const isBefore = chance.happens(0.5);
  const kill = () => {
    devices[at] = device.restarted();
    killing.abort(DIED);
  };
  const count =
    <Args extends unknown[], Result>(request: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const isLast = left-- === 0;
      if (isLast && isBefore) kill();
      const result = await request(...args);
      if (isLast && !isBefore) kill();
      return result;
    };
  const { list, get, put, remove } = transport;
  const counted = { list: count(list), get: count(get), put: count(put), remove: count(remove) };
  try {
    return await device.round(counted, key, { allowDeletions: true, signal: killing.signal });
  } catch (error) {
    if (error !== DIED && !(error instanceof TransportError)) throw error;
    return null;
  } finally {
    if (devices[at] !== device) device.database.close();
  }
}

for (const { kind, open } of STORAGE)
  describe.skipIf(!kind.isInstalled())(
    `storage on ${kind.name} behind a bad proxy${kind.isInstalled() ? '' : ' (skipped: not installed)'}`,
    () => {
      let server: WebdavServer;
      let key: LibraryKey;
      beforeAll(async () => {
        server = await kind.start();
        key = await importLibraryKey(createKeyBytes());
      }, 30_000);
      afterAll(() => server?.close());

      test(
        `after ${HISTORIES} histories all devices hold the same: all that was done, once, and nothing that was deleted`,
        async () => {
          const faults = new Map<string, number>();
          let failed = 0;
          for (let run = 0; run < HISTORIES; run++) {
            const seed = seedOf(SEED, run);
            const chance = new Chance(seed);
            const readers = createReaders(chance);
            const { proxy, through } = await open(server, run, new Chance(seed + 1));
            try {
              for (let visit = 0; visit < VISITS; visit++) {
                const at = chance.below(readers.devices.length);
                for (let deeds = chance.below(MAX_DEEDS + 1); deeds; deeds--) readers.act(at);
                const transport = chance.pick(through);
                const result = await round(readers, at, { transport, key, chance });
                if (!result) failed++;
                // What a network does is no reason to ask the reader anything.
                for (const { kind } of result?.problems ?? []) expect(kind).toBe('broken');
              }
              proxy.calm();
              await readers.settle(through, key);
            } catch (error) {
              throw new Error(`history ${run} (SYNC_SEED=${SEED}): ${error}`, { cause: error });
            } finally {
              for (const [name, count] of proxy.faults) faults.set(name, (faults.get(name) ?? 0) + count);
              for (const transport of through) if (isLive(transport)) await transport.close();
              for (const { database } of readers.devices) database.close();
              await proxy.close();
            }
          }
          if (process.env.SYNC_VERBOSE) console.log(kind.name, failed, Object.fromEntries(faults));
          expect(failed).toBeGreaterThan(0);
        },
        TIMEOUT_MS,
      );
    },
  );
