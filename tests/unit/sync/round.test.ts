import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RoundOptions, runRound } from '../../../sync/remote/round';
import { createKeyBytes, importLibraryKey, type LibraryKey } from '../../../sync/seal/library-key';
import { TransportError } from '../../../sync/transports/transport';
import { createTestDevice, createTestStorage, type TestDevice, type TestStorage } from './devices';

let key: LibraryKey;
beforeAll(async () => {
  key = await importLibraryKey(createKeyBytes());
});

const round = (log: TestDevice, transport: TestStorage, more: Partial<RoundOptions> = {}) =>
  runRound({ log, transport, key, signal: new AbortController().signal, ...more });

const names = (count: number) => Array.from({ length: count }, (_, number) => `article ${number}`);

const setUp = () => ({
  one: createTestDevice('device01'),
  other: createTestDevice('device02'),
  storage: createTestStorage(),
});

describe('two devices', () => {
  test('get from each other what each has changed, once', async () => {
    const { one, other, storage } = setUp();
    one.save('a');
    other.save('b');
    expect(await round(one, storage)).toEqual({ received: 0, sent: 1, problems: [] });
    expect(await round(other, storage)).toEqual({ received: 1, sent: 1, problems: [] });
    expect(await round(one, storage)).toEqual({ received: 1, sent: 0, problems: [] });
    expect([one.articles(), other.articles()]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(await round(one, storage)).toEqual({ received: 0, sent: 0, problems: [] });
  });

  test('ask twice where there is nothing new: for the changes, and for the texts', async () => {
    const { one, other, storage } = setUp();
    for (const name of names(30)) one.save(name);
    for (const device of [one, other, one, other]) await round(device, storage);
    storage.requests.length = 0;
    await round(one, storage);
    await round(other, storage);
    expect(storage.requests).toEqual(['list log', 'list text', 'list log', 'list text']);
  });

  test('nothing that is said of the articles can be read in what lies there', async () => {
    const { one, storage } = setUp();
    one.save('https://secret.example/harbour');
    await round(one, storage);
    const all = [...storage.files]
      .map(([path, bytes]) => path + Buffer.from(bytes).toString('latin1'))
      .join();
    for (const word of ['secret', 'harbour', 'articles', 'library']) expect(all).not.toContain(word);
  });

  test('a deletion of more than a fifth is not applied before the user agrees', async () => {
    const { one, other, storage } = setUp();
    for (const name of names(10)) one.save(name);
    await round(one, storage);
    await round(other, storage);
    for (const name of names(3)) one.delete(name);
    await round(one, storage);
    expect(await round(other, storage)).toMatchObject({
      received: 0,
      problems: [{ kind: 'many-deletions', count: 3, of: 10 }],
    });
    expect(other.articles()).toHaveLength(10);
    await round(other, storage, { allowDeletions: true });
    expect(other.articles()).toHaveLength(7);
  });

  test('two of ten are deleted without asking', async () => {
    const { one, other, storage } = setUp();
    for (const name of names(10)) one.save(name);
    await round(one, storage);
    await round(other, storage);
    for (const name of names(2)) one.delete(name);
    await round(one, storage);
    expect(await round(other, storage)).toMatchObject({ received: 2, problems: [] });
  });

  test('of storage that is older than what was sent nothing is taken, and nothing is sent there', async () => {
    const { one, other, storage } = setUp();
    one.save('a');
    await round(one, storage);
    const old = new Map(storage.files);
    one.save('b');
    other.save('c');
    await round(one, storage);
    await round(other, storage);
    storage.files.clear();
    for (const [path, bytes] of old) storage.files.set(path, bytes);
    expect(await round(one, storage)).toMatchObject({ problems: [{ kind: 'older', sent: 2, there: 1 }] });
    storage.files.clear();
    expect(await round(one, storage)).toMatchObject({ problems: [{ kind: 'older', sent: 2, there: 0 }] });
    expect(storage.files.size).toBe(0);
  });

  test('a device whose profile was copied notices before it sends', async () => {
    const { one, storage } = setUp();
    const copy = createTestDevice('device01', () => 1);
    one.save('a');
    await round(one, storage);
    copy.save('b');
    expect(await round(copy, storage)).toMatchObject({ sent: 0, problems: [{ kind: 'copied' }] });
    expect(copy.articles()).toEqual(['b']);
  });
});

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

/** Rounds that end anywhere: a request fails before or after it was carried out, or leaves half a file. */
const breaks = fc.array(fc.record({ at: fc.nat({ max: 40 }), before: fc.boolean(), half: fc.boolean() }), {
  maxLength: 12,
});
const visits = fc.array(
  fc.record({ device: fc.nat({ max: 2 }), saves: fc.nat({ max: 3 }), deletes: fc.boolean() }),
  {
    maxLength: 15,
  },
);

test('wherever rounds break off, all devices know the same in the end, and nothing is lost, doubled or back', async () => {
  await fc.assert(
    fc.asyncProperty(visits, breaks, async (history, broken) => {
      let request = 0;
      let isCalm = false;
      const storage = createTestStorage((name, before) => {
        if (before) request++;
        const found = broken.find((one) => one.at === request && one.before === before);
        if (isCalm || !found) return;
        const [, path = ''] = name.split(' ');
        const file = storage.files.get(path);
        if (name.startsWith('put') && !before && found.half && file)
          storage.files.set(path, file.slice(0, file.length / 2));
        throw new TransportError('unreachable', 'cut');
      });
      const devices = [1, 2, 3].map((number) => createTestDevice(`device0${number}`));
      const expected = new Set<string>();
      let saved = 0;
      for (const { device, saves, deletes } of history) {
        const at = devices[device];
        if (!at) continue;
        for (let count = 0; count < saves; count++) {
          const name = `article ${saved++}`;
          at.save(name);
          expected.add(name);
        }
        const [first] = at.articles();
        if (deletes && first) {
          at.delete(first);
          expected.delete(first);
        }
        await round(at, storage, { allowDeletions: true }).catch((error) =>
          expect(error).toBeInstanceOf(TransportError),
        );
      }
      isCalm = true;
      // What was half written is said once more, and written anew.
      for (const device of devices) await round(device, storage, { allowDeletions: true });
      for (const device of devices)
        expect(await round(device, storage, { allowDeletions: true })).toMatchObject({ problems: [] });
      for (const { articles } of devices) expect(articles()).toEqual([...expected].sort());
    }),
    { numRuns: Number(process.env.LECTERN_HISTORIES ?? 300) },
  );
}, 300_000);
