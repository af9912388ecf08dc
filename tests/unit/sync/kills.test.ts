import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKeyBytes, importLibraryKey, type LibraryKey } from '../../../sync/seal/library-key';
import { type Transport, TransportError } from '../../../sync/transports/transport';
import { Chance } from '../../fuzz/chance';
import type { SyncedDevice } from '../library/sync/devices';
import { createReaders, DEVICE_IDS, type Readers } from '../library/sync/readers';
import { KILLED_STORAGE, type KilledStorage } from './killed-storage';

/** Kills of each kind of storage; `npm run test:sync` makes a hundred of Apache, and of the leader of a cluster of NATS. */
const KILLS = Number(process.env.SYNC_KILLS ?? 6);
const SEED = Number(process.env.SYNC_SEED ?? 1);
const IS_ALL = process.env.LECTERN_SYNC_SERVERS === 'all';
const LIMIT = 10_000_000;
/** A cluster takes ten seconds to choose another leader. */
const TIMEOUT_MS = 60_000 + KILLS * 60_000;
/** Time from when writing begins to the kill, at most: two rounds of a device. */
const MAX_WAIT_MS = 120;
/** Time that it is gone, at most: a cluster may have chosen another leader by then, or not. */
const MAX_GONE_MS = 800;
/** Things that are done on a device between two kills. */
const DEEDS = 5;
const PAUSE_MS = 100;
/** Time in which a file that is not given back is asked for again: whoever leads may not have all of it yet. */
const PATIENCE_MS = 10_000;
const { signal } = new AbortController();

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What storage has said to have taken. No device puts a file again once it was told that it is there. */
type Acknowledged = Map<string, Uint8Array>;

/** Storage that remembers what it said to have taken. */
const remember = (transport: Transport, acknowledged: Acknowledged): Transport => ({
  ...transport,
  async put(path, bytes, signal) {
    expect(acknowledged.has(path)).toBe(false);
    await transport.put(path, bytes, signal);
    acknowledged.set(path, bytes);
  },
});

/** The files that storage has not, or other than they were, on whichever way they are asked for. */
async function findLost(
  transports: readonly Transport[],
  files: Iterable<[string, Uint8Array]>,
): Promise<string[]> {
  const lost: string[] = [];
  for (const [path, bytes] of files) {
    const isThere = async (transport: Transport) => {
      const kept = await transport.get(path, LIMIT, signal);
      return !!kept && Buffer.from(kept).equals(bytes);
    };
    let isKept = false;
    for (const end = Date.now() + PATIENCE_MS; !isKept && Date.now() < end; )
      for (const transport of transports)
        if (await isThere(transport)) isKept = true;
        else await wait(PAUSE_MS);
    if (!isKept) lost.push(path);
  }
  return lost;
}

/** Of some paths, the devices whose packs they are. */
const devicesOf = (paths: readonly string[]): Set<string> =>
  new Set(paths.flatMap((path) => /^(?:log|text)\/([^-]+)-/.exec(path)?.[1] ?? []));

/**
 * What a reader does when told that storage has less than their device sent: lets it send everything again, under another ID. The
 * device has to say so first.
 */
async function sendAgain(
  device: SyncedDevice,
  id: string,
  transport: Transport,
  key: LibraryKey,
): Promise<void> {
  const { problems } = await device.round(transport, key, { allowDeletions: true });
  expect(problems).toMatchObject([{ kind: 'older' }]);
  const again = await device.sendAgain(transport, key, { id: `${id}again`, former: [id] });
  // Packs of others may be gone as well, until those have sent again.
  for (const problem of again.problems) {
    expect(problem.kind).toBe('missing');
    expect(problem).not.toMatchObject({ devices: expect.arrayContaining([id]) });
  }
}

interface Work {
  transport: Transport;
  key: LibraryKey;
  chance: Chance;
  /** How often requests failed, by what was said. */
  failures: Map<string, number>;
  hasEnded(): boolean;
}

/** Does things on a device and exchanges them, until told to end. Rejects with anything but a failure of the storage. */
async function work(
  { devices, act }: Readers,
  at: number,
  { transport, key, chance, failures, hasEnded }: Work,
): Promise<void> {
  for (let left = DEEDS; !hasEnded(); ) {
    for (const end = Math.max(0, left - chance.below(3)); left > end; left--) act(at);
    try {
      await devices[at]?.round(transport, key, { allowDeletions: true });
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      const said = `${error.reason}: ${error.message.replace(/\S*(pictures|log|text)\/\S*/, 'a file')}`;
      failures.set(said, (failures.get(said) ?? 0) + 1);
    }
    if (!left) await wait(PAUSE_MS);
  }
}

/**
 * Takes a file of two devices away from storage, as a server that loses some would, and lets the devices whose files are gone, by
 * that or by itself, send everything again.
 */
async function mend(
  { devices }: Readers,
  { transports }: KilledStorage,
  { key, acknowledged }: { key: LibraryKey; acknowledged: Acknowledged },
): Promise<void> {
  const paths = [...acknowledged.keys()];
  const taken = DEVICE_IDS.slice(0, 2).flatMap(
    (id) => paths.find((path) => path.startsWith(`log/${id}-`)) ?? [],
  );
  const lost = await findLost(transports, acknowledged);
  console.log(
    `${lost.length} of ${acknowledged.size} files lost by the server after it had said to have them:`,
    lost,
  );
  for (const path of taken) await transports[0]?.remove(path, signal);
  for (const id of devicesOf([...lost, ...taken])) {
    const at = DEVICE_IDS.indexOf(id);
    const [device, transport] = [devices[at], transports[at % transports.length]];
    if (!device || !transport) throw new Error(`${id} is no device`);
    await sendAgain(device, id, transport, key);
  }
}

for (const kind of IS_ALL ? KILLED_STORAGE : KILLED_STORAGE.slice(0, 1))
  describe.skipIf(!kind.isInstalled())(
    `storage on ${kind.name}${kind.isInstalled() ? '' : ' (skipped: not installed)'}`,
    () => {
      let storage: KilledStorage;
      beforeAll(async () => {
        storage = await kind.start();
      }, 90_000);
      afterAll(() => storage?.close());

      test(
        `killed ${KILLS} times while three devices write ${kind.keepsAll ? 'keeps what it said it has' : 'is noticed where it loses a file'}; nothing of the readers is lost, doubled or back`,
        async () => {
          const key = await importLibraryKey(createKeyBytes());
          const chance = new Chance(SEED);
          const readers = createReaders(chance);
          const acknowledged: Acknowledged = new Map();
          const failures = new Map<string, number>();
          const transports = storage.transports.map((transport) => remember(transport, acknowledged));
          for (let kill = 0; kill < KILLS; kill++) {
            let hasEnded = false;
            const before = acknowledged.size;
            const working = readers.devices.map((_, at) => {
              const transport = transports[at % transports.length];
              if (!transport) throw new Error('there is no storage');
              return work(readers, at, { transport, key, chance, failures, hasEnded: () => hasEnded });
            });
            await Promise.race([wait(chance.below(MAX_WAIT_MS)), ...working]);
            await storage.kill();
            await wait(chance.below(MAX_GONE_MS));
            await storage.recover();
            hasEnded = true;
            await Promise.all(working);
            if (kind.keepsAll)
              expect(await findLost(storage.transports, [...acknowledged].slice(before))).toEqual([]);
          }
          if (!kind.keepsAll) await mend(readers, storage, { key, acknowledged });
          await readers.settle(transports, key);
          if (kind.keepsAll) expect(await findLost(storage.transports, acknowledged)).toEqual([]);
          for (const { database } of readers.devices) database.close();
          if (process.env.SYNC_VERBOSE) console.log(kind.name, acknowledged.size, failures);
          expect(acknowledged.size).toBeGreaterThan(KILLS);
          // Otherwise it was never killed while something was asked.
          expect(failures.size).toBeGreaterThan(0);
        },
        TIMEOUT_MS,
      );
    },
  );
