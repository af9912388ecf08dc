import { expect, test } from 'vitest';
import { createKeyBytes, importLibraryKey } from '../../../../sync/seal/library-key';
import { article } from '../../../e2e/library/articles';
import { createTestStorage } from '../../sync/devices';
import { createSyncedDevice } from './devices';

test('texts that come together are indexed in one piece, not in one of each article', async () => {
  const key = await importLibraryKey(createKeyBytes());
  const [one, other, storage] = [
    createSyncedDevice('device01'),
    createSyncedDevice('device02'),
    createTestStorage(),
  ];
  for (let index = 0; index < 15; index++)
    one.store.save(
      article({
        url: `https://sea.example/${index}`,
        text: `Die Autobahnbrücke ${index} über das Meer`,
        language: 'de',
      }),
      { tags: ['Meer'] },
    );
  await one.round(storage, key);
  await other.round(storage, key);
  const pieces = other.database.one<{ count: number }>(
    'SELECT count(DISTINCT segid) AS count FROM words_idx',
  );
  // One of the titles, and one of the texts.
  expect(pieces?.count).toBe(2);
});
