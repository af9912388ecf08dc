import { describe, expect, test } from 'vitest';
import { ALL_ARTICLES } from '../../../../library/types';
import { only, save, settle, setUp } from './pair';
import { PNG } from './png';

describe('pictures', () => {
  /** One that differs by what stands behind its end. */
  const OTHER_PNG = new Uint8Array([...PNG, 1]);
  const picture = (url: string, bytes = PNG) => ({ url, type: 'image/png', width: 300, height: 200, bytes });

  test('come to the other device once, also where two articles have the same; one that is replaced is replaced there', async () => {
    const { one, other, storage } = await setUp();
    const [first, second] = [save(one, 'https://sea.example/1'), save(one, 'https://sea.example/2')];
    one.store.keepAssets(first, [picture('https://sea.example/a.png')]);
    one.store.keepAssets(second, [picture('https://sea.example/b.png')]);
    await settle(storage, one, other);
    expect([...storage.files.keys()].filter((path) => path.startsWith('pictures/'))).toHaveLength(1);
    for (const id of [first, second])
      expect(other.store.assets(id).map(({ url, bytes }) => [url, bytes])).toEqual(
        one.store.assets(id).map(({ url, bytes }) => [url, bytes]),
      );
    expect(other.store.assets(first)).toHaveLength(1);
    expect(other.store.list(ALL_ARTICLES, { offset: 0, limit: 1 }).rows[0]?.thumbnail).not.toBeNull();
    const puts = storage.requests.filter((request) => request.startsWith('put pictures')).length;
    await settle(storage, one, other);
    expect(storage.requests.filter((request) => request.startsWith('put pictures'))).toHaveLength(puts);
    one.store.keepAssets(first, [picture('https://sea.example/a.png', OTHER_PNG)]);
    await settle(storage, one, other);
    for (const { store } of [one, other]) expect(store.assets(first)[0]?.bytes).toEqual(OTHER_PNG);
  });

  test('of an archived article wait until it is read; one that is not there, or is another, is asked for once', async () => {
    const { one, other, storage } = await setUp();
    const id = save(one, 'https://sea.example/1');
    one.store.change(only(id), { kind: 'archive', on: true });
    one.store.keepAssets(id, [picture('https://sea.example/a.png')]);
    await settle(storage, one, other);
    expect(other.store.assets(id)).toEqual([]);
    expect(other.store.wantedPictures([], id)[0]?.pictures).toMatchObject([
      { url: 'https://sea.example/a.png' },
    ]);
    const [path = ''] = [...storage.files.keys()].filter((name) => name.startsWith('pictures/'));
    storage.files.set(path, new Uint8Array([1, 2, 3]));
    other.store.change(only(id), { kind: 'archive', on: false });
    await settle(storage, one, other);
    expect(other.store.assets(id)).toEqual([]);
    const asked = storage.requests.filter((request) => request === `get ${path}`).length;
    await settle(storage, one, other);
    expect(storage.requests.filter((request) => request === `get ${path}`)).toHaveLength(asked);
  });
});
