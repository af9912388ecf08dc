import { describe, expect, test } from 'vitest';
import { ALL_ARTICLES } from '../../../../library/types';
import { article } from '../../../e2e/library/articles';
import { createTestStorage } from '../../sync/devices';
import { contentsOf, createSyncedDevice, type SyncedDevice } from './devices';
import { key, only, save, settle, setUp } from './pair';

const mark = (id: string, part: object = {}) => ({
  ...{ id, quote: 'twice that day', note: null, color: 'yellow', tags: [] },
  ...{ selectors: [{ type: 'TextPositionSelector', start: 4, end: 18 }], createdAt: 1, updatedAt: 1 },
  ...part,
});
const MARK = '0195a000-0000-7000-8000-000000000001';

describe('what one device does, the other has', () => {
  test('saving, with text, tags, details, place, highlights, notes and when they are due; deleting', async () => {
    const { one, other, storage } = await setUp();
    const id = save(one, 'https://sea.example/tide', { byline: 'Ada' }, ['Sea', 'Moon']);
    one.store.reached(id, { progress: 0.4, place: { block: 2, offset: 7 } });
    one.store.change(only(id), { kind: 'favourite', on: true });
    one.store.change(only(id), { kind: 'details', details: { title: 'My tide', byline: null } });
    one.store.putHighlight(id, mark(MARK, { note: 'Ask' }));
    one.store.answerReview(MARK, 'keep');
    await settle(storage, one, other);
    expect(contentsOf(other)).toEqual(contentsOf(one));
    const [row] = other.store.list(
      { ...ALL_ARTICLES, search: 'twice tag:moon' },
      { offset: 0, limit: 5 },
    ).rows;
    expect(row).toMatchObject({ id, title: 'My tide', byline: 'Ada', highlights: 1, favourite: true });
    other.store.change(only(id), { kind: 'archive', on: true });
    other.store.change(only(id), { kind: 'remove-tag', tag: 'moon' });
    other.store.deleteHighlight(MARK);
    await settle(storage, one, other);
    expect(contentsOf(one)).toEqual(contentsOf(other));
    expect(contentsOf(one)).toMatchObject([{ tags: ['sea'], highlights: [], reading: { archived: true } }]);
    one.store.change(only(id), { kind: 'delete' });
    await settle(storage, one, other);
    expect([contentsOf(one), contentsOf(other)]).toEqual([[], []]);
    expect(other.store.find('https://sea.example/tide')).toBeNull();
  });

  test('a highlight deleted on one, in whose note the other wrote meanwhile, is there with it; unless that was seen', async () => {
    const { one, other, storage } = await setUp();
    const id = save(one, 'https://sea.example/tide');
    one.store.putHighlight(id, mark(MARK, { note: 'Ask' }));
    await settle(storage, one, other);
    other.store.deleteHighlight(MARK);
    one.store.putHighlight(id, mark(MARK, { note: 'Ask Ada' }));
    await settle(storage, one, other);
    expect(contentsOf(other)).toMatchObject([{ highlights: [{ id: MARK, note: 'Ask Ada' }] }]);
    expect(contentsOf(one)).toEqual(contentsOf(other));
    other.store.deleteHighlight(MARK);
    await settle(storage, one, other);
    expect([contentsOf(one), contentsOf(other)]).toMatchObject([[{ highlights: [] }], [{ highlights: [] }]]);
  });

  test('what was there before it was connected, and a link whose text comes later', async () => {
    const one = createSyncedDevice();
    const [other, storage] = [createSyncedDevice('device02'), createTestStorage()];
    for (let number = 0; number < 250; number++) save(one, `https://sea.example/${number}`);
    const { id } = one.store.saveLink({ url: 'https://sea.example/link', title: 'A link' }).row;
    one.store.startSync('device01');
    await settle(storage, one, other);
    expect(contentsOf(other)).toHaveLength(251);
    expect(contentsOf(other)).toEqual(contentsOf(one));
    other.store.fill(id, article({ url: 'https://sea.example/link', title: 'The page' }));
    await settle(storage, one, other);
    expect(one.store.get(id)).toMatchObject({ title: 'The page', textState: 'kept' });
    expect(contentsOf(other)).toEqual(contentsOf(one));
  });

  test('undo is a change like any other', async () => {
    const { one, other, storage } = await setUp();
    const id = save(one, 'https://sea.example/tide');
    await settle(storage, one, other);
    const { undo } = other.store.change(only(id), { kind: 'delete' });
    await settle(storage, one, other);
    expect(contentsOf(one)).toEqual([]);
    other.store.undo(undo);
    await settle(storage, one, other);
    expect(contentsOf(one)).toMatchObject([{ id }]);
    expect(contentsOf(one)).toEqual(contentsOf(other));
  });
});

describe('what two do without knowing of each other', () => {
  test('different things of one article are both kept; of the same the later', async () => {
    const { one, other, storage } = await setUp();
    const id = save(one, 'https://sea.example/tide', {}, ['Sea']);
    await settle(storage, one, other);
    one.store.change(only(id), { kind: 'add-tag', tag: 'Moon' });
    one.store.change(only(id), { kind: 'details', details: { title: 'First' } });
    one.store.recordSyncChanges(100);
    await new Promise((resolve) => setTimeout(resolve, 3));
    other.store.change(only(id), { kind: 'add-tag', tag: 'Star' });
    other.store.change(only(id), { kind: 'details', details: { title: 'Later' } });
    other.store.change(only(id), { kind: 'archive', on: true });
    await settle(storage, one, other);
    expect(contentsOf(one)).toEqual(contentsOf(other));
    expect(contentsOf(one)).toMatchObject([
      { tags: ['moon', 'sea', 'star'], own: { title: 'Later' }, reading: { archived: true } },
    ]);
  });

  test('a note written on both is kept from both, and one that is written after is all there is', async () => {
    const { one, other, storage } = await setUp();
    const id = save(one, 'https://sea.example/tide');
    one.store.putHighlight(id, mark(MARK));
    await settle(storage, one, other);
    one.store.putHighlight(id, mark(MARK, { note: 'From one' }));
    one.store.recordSyncChanges(100);
    await new Promise((resolve) => setTimeout(resolve, 3));
    other.store.putHighlight(id, mark(MARK, { note: 'From the other' }));
    await settle(storage, one, other);
    for (const { store } of [one, other])
      expect(store.highlights(id)).toMatchObject([{ note: 'From the other\n\n* * *\n\nFrom one' }]);
    one.store.putHighlight(id, mark(MARK, { note: 'Both' }));
    await settle(storage, one, other);
    expect(other.store.highlights(id)).toMatchObject([{ note: 'Both' }]);
  });

  test('one article saved on both is one, with what both did of it', async () => {
    const { one, other, storage } = await setUp();
    const first = save(one, 'https://sea.example/tide', {}, ['Sea']);
    one.store.putHighlight(first, mark(MARK));
    const second = save(other, 'https://www.sea.example/tide?utm_source=x', {}, ['Moon']);
    other.store.putHighlight(second, mark('0195a000-0000-7000-8000-000000000002', { quote: 'The tide' }));
    await settle(storage, one, other);
    const [id = ''] = [first, second].sort();
    expect(contentsOf(one)).toEqual(contentsOf(other));
    expect(contentsOf(one)).toMatchObject([{ id, tags: ['moon', 'sea'] }]);
    expect(contentsOf(one)[0]?.highlights).toHaveLength(2);
    for (const known of [first, second])
      for (const { store } of [one, other]) expect(store.get(known)).toMatchObject({ id });
    other.store.change(only(id), { kind: 'delete' });
    await settle(storage, one, other);
    expect([contentsOf(one), contentsOf(other)]).toEqual([[], []]);
  });

  test('an article deleted on one stays where the other saved it again without knowing', async () => {
    const { one, other, storage } = await setUp();
    const id = save(one, 'https://sea.example/tide');
    await settle(storage, one, other);
    one.store.change(only(id), { kind: 'delete' });
    other.store.change(only(id), { kind: 'delete' });
    other.store.recordSyncChanges(100);
    save(other, 'https://sea.example/tide');
    await settle(storage, one, other);
    expect(contentsOf(one)).toMatchObject([{ id }]);
    expect(contentsOf(one)).toEqual(contentsOf(other));
  });
});

describe('many deletions', () => {
  const save10 = (device: SyncedDevice) =>
    Array.from({ length: 10 }, (_, number) => save(device, `https://sea.example/${number}`));

  test('are asked about once they would delete something here; kept, the articles go back to the other', async () => {
    const { one, other, storage } = await setUp();
    const ids = save10(one);
    await settle(storage, one, other);
    one.store.change({ ids: ids.slice(0, 5) }, { kind: 'delete' });
    await one.round(storage, key);
    expect(await other.round(storage, key)).toMatchObject({
      problems: [{ kind: 'many-deletions', count: 5, of: 10 }],
    });
    expect(contentsOf(other)).toHaveLength(10);
    // “Keep all” goes on as a new device.
    other.store.startSync('device03', { keepsArticles: true });
    await settle(storage, one, other);
    expect(contentsOf(other)).toHaveLength(10);
    expect(contentsOf(one)).toEqual(contentsOf(other));
  });

  test('are remembered by a device that sends everything again, whatever became of its files', async () => {
    const { one, other, storage } = await setUp();
    const ids = save10(one);
    await settle(storage, one, other);
    one.store.change({ ids: ids.slice(0, 2) }, { kind: 'delete' });
    await one.round(storage, key);
    for (const path of storage.files.keys()) if (path.includes('device01')) storage.files.delete(path);
    expect(await one.round(storage, key)).toMatchObject({ problems: [{ kind: 'older' }] });
    one.store.startSync('device05');
    await settle(storage, one, other);
    for (const device of [one, other]) expect(contentsOf(device)).toHaveLength(8);
  });

  test('of long ago are nothing to a device that joins', async () => {
    const { one, storage } = await setUp();
    const ids = save10(one);
    await one.round(storage, key);
    one.store.change({ ids: ids.slice(0, 8) }, { kind: 'delete' });
    await one.round(storage, key);
    const late = createSyncedDevice('device04');
    save(late, 'https://moon.example/1');
    await settle(storage, one, late);
    expect(contentsOf(late)).toHaveLength(3);
  });
});

test('a library that is not connected records nothing, and one that was disconnected keeps its articles', async () => {
  const { one, storage } = await setUp();
  save(one, 'https://sea.example/tide');
  await one.round(storage, key);
  const before = contentsOf(one);
  one.store.stopSync();
  save(one, 'https://sea.example/moon');
  expect(one.store.syncState()).toBeNull();
  expect(one.database.one('SELECT count(*) AS count FROM sync_changed')).toEqual({ count: 0 });
  expect(contentsOf(one)).toEqual(expect.arrayContaining(before));
});
