import { expect, test } from 'vitest';
import { fixtureFile, importFile } from './read-fixture';

test('what was read is read, and keeps its dates', async () => {
  const { items, unreadable } = await importFile(fixtureFile('chrome-reading-list', 'full.json'));
  expect(items).toMatchObject([
    { title: 'The tide tables', savedAt: 1700000000000, readAt: null, progress: 0 },
    { title: '東京の朝は早い', savedAt: 1700000000001, readAt: 1700000005000, progress: 1 },
  ]);
  expect(unreadable).toMatchObject([{ reason: 'not-web' }]);
});

test('an entry without title or date comes in; one without address is named', async () => {
  const { items, unreadable } = await importFile(fixtureFile('chrome-reading-list', 'damaged.json'));
  expect(items).toMatchObject([{ title: null, savedAt: null }]);
  expect(unreadable.map(({ reason }) => reason)).toEqual(['no-address', 'damaged']);
});
