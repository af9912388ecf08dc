import { expect, test } from 'vitest';
import { createKeyBytes, importLibraryKey, type LibraryKey } from '../../../../sync/seal/library-key';
import { Chance } from '../../../fuzz/chance';
import { createTestStorage, type TestStorage } from '../../sync/devices';
import type { SyncedDevice } from './devices';
import { createReaders, DEVICE_IDS } from './readers';

/** Histories; `npm run test:sync` tries more. */
const HISTORIES = Number(process.env.SYNC_LOST_HISTORIES ?? 20);
const SEED = Number(process.env.SYNC_SEED ?? 1);
const TURNS = 40;
const MAX_DEEDS = 3;
const HISTORY_MS = 5_000;

/** A round, after which a device that is told that storage lost something of it goes on under another ID, as its reader lets it. */
async function roundOrSendAgain(
  device: SyncedDevice,
  ids: string[],
  { storage, key }: { storage: TestStorage; key: LibraryKey },
): Promise<boolean> {
  const options = { allowDeletions: true, former: ids.slice(1) };
  const { problems } = await device.round(storage, key, options);
  if (!problems.some(({ kind }) => kind === 'older')) return false;
  ids.unshift(`${ids.at(-1)}again${ids.length}`);
  await device.sendAgain(storage, key, { id: ids[0] ?? '', former: ids.slice(1) });
  return true;
}

test(
  `after ${HISTORIES} histories of three devices whose storage loses packs, all that was done is there, and nothing that was deleted`,
  async () => {
    const key = await importLibraryKey(createKeyBytes());
    let sentAgain = 0;
    for (let seed = SEED; seed < SEED + HISTORIES; seed++) {
      const chance = new Chance(seed);
      const readers = createReaders(chance);
      const storage = createTestStorage();
      const ids = DEVICE_IDS.map((name) => [name]);
      const exchange = async (at: number) => {
        const [device, own] = [readers.devices[at], ids[at]];
        if (device && own && (await roundOrSendAgain(device, own, { storage, key }))) sentAgain++;
      };
      for (let turn = 0; turn < TURNS; turn++) {
        const at = chance.below(DEVICE_IDS.length);
        for (let left = chance.below(MAX_DEEDS + 1); left; left--) readers.act(at);
        if (chance.happens(0.3)) await exchange(at);
        const packs = [...storage.files.keys()].filter((path) => /^(?:log|text)\//.test(path));
        if (packs.length && chance.happens(0.1)) storage.files.delete(chance.pick(packs));
      }
      for (const at of DEVICE_IDS.keys()) await exchange(at);
      await readers.settle([storage], key).catch((error: unknown) => {
        throw new Error(`history ${seed}`, { cause: error });
      });
      for (const { database } of readers.devices) database.close();
    }
    expect(sentAgain).toBeGreaterThan(HISTORIES / 2);
  },
  30_000 + HISTORIES * HISTORY_MS,
);
