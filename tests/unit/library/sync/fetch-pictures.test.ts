import { expect, test } from 'vitest';
import { fetchPictures } from '../../../../library/sync/exchange-pictures';
import { createKeyBytes, importLibraryKey } from '../../../../sync/seal/library-key';
import { article } from '../../../e2e/library/articles';
import { createTestStorage } from '../../sync/devices';
import { createSyncedDevice, type SyncedDevice } from './devices';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const picture = (number: number) => ({
  ...{ url: `https://sea.example/${number}.png`, type: 'image/png', width: 1, height: 1 },
  bytes: new Uint8Array([...PNG, number]),
});

/** The pictures' methods of a device's library, and how many names each request had. */
function watch({ store }: SyncedDevice) {
  const names: number[] = [];
  return {
    names,
    unsentPicture: async () => store.unsentPicture(),
    pictureSent: async (hash: string) => store.pictureSent(hash),
    async keepAssets(...given: Parameters<typeof store.keepAssets>) {
      store.keepAssets(...given);
    },
    async wantedPictures(...given: Parameters<typeof store.wantedPictures>) {
      names.push(given[0].length);
      return store.wantedPictures(...given);
    },
  };
}

test('articles that have got their pictures are not named again: only one that lacks some is', async () => {
  const key = await importLibraryKey(createKeyBytes());
  const [one, other, storage] = [
    createSyncedDevice('device01'),
    createSyncedDevice('device02'),
    createTestStorage(),
  ];
  for (let number = 0; number < 12; number++) {
    const { row } = one.store.save(article({ url: `https://sea.example/${number}` }));
    one.store.keepAssets(row.id, [picture(number)]);
  }
  await one.round(storage, key);
  const [gone] = await storage.list('pictures', new AbortController().signal);
  // The changes come first, the pictures when they are asked for.
  await other.round(
    {
      ...storage,
      get: (path, ...more) =>
        path.startsWith('pictures/') ? Promise.resolve(null) : storage.get(path, ...more),
    },
    key,
  );
  await storage.remove(`pictures/${gone}`, new AbortController().signal);
  const library = watch(other);
  const tried = new Set<string>();
  await fetchPictures(library, { transport: storage, key, signal: new AbortController().signal }, tried);
  expect(other.database.one('SELECT count(*) AS count FROM asset')).toEqual({ count: 11 });
  expect(tried.size).toBe(1);
  expect(Math.max(...library.names)).toBe(1);
});
