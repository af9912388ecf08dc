import { describe, expect, test } from 'vitest';
import { createKeyBytes, importLibraryKey } from '../../../sync/seal/library-key';
import { createTestDevice, createTestStorage } from './devices';
import { names, round, setUp } from './rounds';

describe('hostile storage', () => {
  const change = (at: number) => (bytes: Uint8Array<ArrayBuffer>) => {
    const changed = bytes.slice();
    changed[at < 0 ? bytes.length + at : at] = (changed[at < 0 ? bytes.length + at : at] ?? 0) ^ 1;
    return changed;
  };
  test.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
    ['cut off', (bytes) => bytes.slice(0, -5)],
    ['empty', () => new Uint8Array()],
    ['cut to its beginning', (bytes) => bytes.slice(0, 40)],
    ['longer than it was', (bytes) => new Uint8Array([...bytes, 0])],
    ['a page of a router', () => new TextEncoder().encode('<!doctype html><title>Sign in</title>')],
    ['changed in its middle', change(60)],
    ['changed at its end', change(-1)],
    ['of another salt', change(10)],
  ])('a pack that is %s is refused, said, and read when it is whole again', async (_, spoil) => {
    const { one, other, storage } = setUp();
    one.save('a');
    await round(one, storage);
    const [path, bytes] = [...storage.files][0] ?? ['', new Uint8Array()];
    storage.files.set(path, spoil(bytes));
    expect(await round(other, storage)).toMatchObject({
      received: 0,
      problems: [{ kind: 'broken', devices: ['device01'] }],
    });
    expect(other.articles()).toEqual([]);
    storage.files.set(path, bytes);
    expect(await round(other, storage)).toMatchObject({ received: 1, problems: [] });
  });

  test('packs that change places, are renamed, or said to be another device’s are refused', async () => {
    const { one, other, storage } = setUp();
    for (const name of ['a', 'b']) {
      one.save(name);
      await round(one, storage);
    }
    const [[first, a], [second, b]] = [...storage.files] as [
      [string, Uint8Array<ArrayBuffer>],
      [string, Uint8Array<ArrayBuffer>],
    ];
    storage.files.set(first, b);
    storage.files.set(second, a);
    expect(await round(other, storage)).toMatchObject({ received: 0, problems: [{ kind: 'broken' }] });
    storage.files.clear();
    storage.files.set('log/device03-1-1', a);
    storage.files.set('log/device01-1-2', b);
    expect(await round(other, storage)).toMatchObject({
      received: 0,
      problems: [{ kind: 'broken', devices: ['device03', 'device01'] }],
    });
    expect(other.articles()).toEqual([]);
  });

  test('what lies behind a pack that does not open is not asked for, round after round', async () => {
    const { one, other, storage } = setUp();
    for (const name of names(30)) {
      one.save(name);
      await round(one, storage);
    }
    storage.files.set('log/device01-3-3', new Uint8Array(100));
    storage.requests.length = 0;
    expect(await round(other, storage)).toMatchObject({ received: 2, problems: [{ kind: 'broken' }] });
    expect(storage.requests.filter((request) => request.startsWith('get'))).toEqual([
      'get log/device01-1-1',
      'get log/device01-2-2',
      'get log/device01-3-3',
    ]);
  });

  test('a pack that is missing between others is said; those before it are read', async () => {
    const { one, other, storage } = setUp();
    for (const name of ['a', 'b', 'c']) {
      one.save(name);
      await round(one, storage);
    }
    storage.files.delete('log/device01-2-2');
    expect(await round(other, storage)).toMatchObject({
      received: 1,
      problems: [{ kind: 'missing', devices: ['device01'] }],
    });
    expect(other.articles()).toEqual(['a']);
  });

  test('files sealed with another key, and names that are none of ours, change nothing', async () => {
    const [stranger, other, storage] = [
      createTestDevice('device09'),
      createTestDevice('device02'),
      createTestStorage(),
    ];
    stranger.save('x');
    await round(stranger, storage, { key: await importLibraryKey(createKeyBytes()) });
    for (const name of [
      '.DS_Store',
      'device01-0-1',
      'device01-2-1',
      '../x-1-1',
      'device01-1-99999999999999999',
      'a (1)',
    ])
      storage.files.set(`log/${name}`, new Uint8Array([1, 2, 3]));
    expect(await round(other, storage)).toMatchObject({
      received: 0,
      problems: [{ kind: 'broken', devices: ['device09'] }],
    });
    expect(other.articles()).toEqual([]);
  });

  test('a thousand devices that are none cost no more than a few requests, and keep nothing of the others back', async () => {
    const { one, other, storage } = setUp();
    one.save('a');
    await round(one, storage);
    await round(other, storage);
    one.save('b');
    await round(one, storage);
    const real = [...storage.files];
    storage.files.clear();
    for (let number = 1000; number < 2000; number++)
      storage.files.set(`log/device${number}-1-1`, new Uint8Array([1, 2, 3]));
    for (const [path, bytes] of real) storage.files.set(path, bytes);
    storage.requests.length = 0;
    expect(await round(other, storage)).toMatchObject({ received: 1, problems: [{ kind: 'broken' }] });
    expect(other.articles()).toEqual(['a', 'b']);
    expect(storage.requests.length).toBeLessThan(30);
  });

  test('an old pack put back beside the new ones is read once', async () => {
    const { one, other, storage } = setUp();
    one.save('a');
    await round(one, storage);
    const [[path, bytes]] = [...storage.files] as [[string, Uint8Array<ArrayBuffer>]];
    await round(other, storage);
    one.delete('a');
    await round(one, storage);
    await round(other, storage, { allowDeletions: true });
    storage.files.set(path, bytes);
    await round(other, storage);
    expect(other.articles()).toEqual([]);
  });
});
