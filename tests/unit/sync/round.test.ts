import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeFormerDevices } from '../../../sync/remote/former-devices';
import { TransportError } from '../../../sync/transports/transport';
import { createTestDevice, createTestStorage, type TestStorage } from './devices';
import { names, round, setUp } from './rounds';

describe('two devices', () => {
  test('get from each other what each has changed, once', async () => {
    const { one, other, storage } = setUp();
    one.save('a');
    other.save('b');
    expect(await round(one, storage)).toMatchObject({ received: 0, sent: 1, problems: [] });
    expect(await round(other, storage)).toMatchObject({ received: 1, sent: 1, problems: [] });
    expect(await round(one, storage)).toMatchObject({ received: 1, sent: 0, problems: [] });
    expect([one.articles(), other.articles()]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(await round(one, storage)).toMatchObject({ received: 0, sent: 0, problems: [] });
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

  test('a device notices a file of its own that is gone between others', async () => {
    const { one, storage } = setUp();
    for (const name of ['a', 'b', 'c']) {
      one.save(name);
      await round(one, storage);
    }
    storage.files.delete('log/device01-2-2');
    expect(await round(one, storage)).toMatchObject({ problems: [{ kind: 'older', sent: 3, there: 1 }] });
  });

  test('files of a device that goes on under another ID are removed, and nobody else’s', async () => {
    const { one, other, storage } = setUp();
    one.save('a');
    other.save('b');
    for (const device of [one, other]) await round(device, storage);
    await removeFormerDevices(storage, ['device01'], new AbortController().signal);
    expect([...storage.files.keys()]).toEqual(['log/device02-1-1']);
    expect(await round(other, storage)).toMatchObject({ problems: [] });
  });

  test.each(['gone', 'half written'])(
    'a device of which a pack is %s in the midst of its others sends everything again, and is stopped by nothing',
    async (how) => {
      const { one, other, storage } = setUp();
      for (const name of names(3)) {
        one.save(name);
        await round(one, storage);
      }
      const [, second] = storage.files.keys();
      if (!second) throw new Error('there is no second pack');
      if (how === 'gone') storage.files.delete(second);
      else storage.files.set(second, storage.files.get(second)?.subarray(0, 10) ?? new Uint8Array());
      expect((await round(other, storage)).problems).toHaveLength(1);
      const again = createTestDevice('device01again');
      for (const name of names(3)) again.save(name);
      expect(await round(again, storage, { former: ['device01'] })).toMatchObject({ sent: 3, problems: [] });
      await removeFormerDevices(storage, ['device01'], new AbortController().signal);
      expect(await round(other, storage)).toMatchObject({ problems: [] });
      expect(other.articles()).toEqual(names(3));
    },
  );

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

test('a server that takes little at once gets smaller packs; one that is full says so', async () => {
  const { one, other, storage } = setUp();
  for (const name of names(30_000)) one.save(name);
  let most = 100_000;
  const small: TestStorage = {
    ...storage,
    async put(path, bytes, signal) {
      if (bytes.length > most) throw new TransportError('full', '413');
      await storage.put(path, bytes, signal);
    },
  };
  expect(await round(one, small)).toMatchObject({ sent: 30_000, problems: [] });
  expect(storage.files.size).toBeGreaterThan(3);
  await round(other, storage);
  expect(other.articles()).toHaveLength(30_000);
  one.save('another');
  most = 0;
  await expect(round(one, small)).rejects.toMatchObject({ reason: 'full' });
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
