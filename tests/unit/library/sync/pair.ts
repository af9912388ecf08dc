import { expect } from 'vitest';
import { createKeyBytes, importLibraryKey } from '../../../../sync/seal/library-key';
import { article } from '../../../e2e/library/articles';
import { createTestStorage, type TestStorage } from '../../sync/devices';
import { createSyncedDevice, type SyncedDevice } from './devices';

/** The key of the test's library. */
export const key = await importLibraryKey(createKeyBytes());

/** Saves an article; returns its ID. */
export const save = ({ store }: SyncedDevice, url: string, part: object = {}, tags: string[] = []) =>
  store.save(article({ url, title: url.split('/').pop() ?? '', ...part }), { tags }).row.id;
/** The selection of one article. */
export const only = (id: string) => ({ ids: [id] });
/** Rounds of all devices until none has anything for another. */
export async function settle(storage: TestStorage, ...devices: SyncedDevice[]) {
  for (let turn = 0; turn < 5; turn++) {
    const results = [];
    for (const device of devices) results.push(await device.round(storage, key));
    for (const { problems } of results) expect(problems).toEqual([]);
    if (results.every(({ received, sent }) => received + sent === 0)) return;
  }
  throw new Error('the devices go on sending');
}

/** Two devices and empty storage. */
export async function setUp() {
  const [one, other, storage] = [
    createSyncedDevice('device01'),
    createSyncedDevice('device02'),
    createTestStorage(),
  ];
  return { one, other, storage };
}
