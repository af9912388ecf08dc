import { describe, expect, test } from 'vitest';
import {
  type DeviceInfo,
  type ListedDevice,
  listDevices,
  writeDeviceFile,
} from '../../../sync/remote/device-files';
import { tidyPacks } from '../../../sync/remote/merge-packs';
import { createKeyBytes, importLibraryKey } from '../../../sync/seal/library-key';
import { createTestDevice, createTestStorage, type TestStorage } from './devices';
import { key, names, round, setUp } from './rounds';

const { signal } = new AbortController();
const INFO: DeviceInfo = { name: 'Firefox, Linux', connectedAt: 1, at: 2, applied: [] };
const packs = ({ files }: TestStorage) => [...files.keys()].filter((path) => path.startsWith('log/')).sort();

/** What another device says that it has of the first. */
const acknowledged = (number: number): ListedDevice => ({
  ...INFO,
  device: 'device02',
  applied: [{ stream: 'log', device: 'device01', number }],
});

/** A device that has sent each article by itself. */
async function sendOneByOne(count: number) {
  const made = setUp();
  for (const name of names(count)) {
    made.one.save(name);
    await round(made.one, made.storage);
  }
  const tidy = (others: readonly ListedDevice[], merged = {}) =>
    tidyPacks({ transport: made.storage, key, signal }, { device: 'device01', others, merged });
  return { ...made, tidy };
}

describe('many small packs', () => {
  test('become one, which a new device reads instead; those that others need stay until they have them', async () => {
    const { one, other, storage, tidy } = await sendOneByOne(64);
    await tidy([acknowledged(10)]);
    expect(packs(storage)).toHaveLength(64 - 10 + 1);
    expect(packs(storage)).toContain('log/device01-1-64');
    await round(other, storage);
    expect(other.articles()).toEqual(one.articles());
    expect(storage.requests.filter((request) => request.startsWith('get log/device01'))).toContain(
      'get log/device01-1-64',
    );
    await tidy([acknowledged(64)]);
    expect(packs(storage)).toEqual(['log/device01-1-64']);
    one.save('later');
    expect(await round(one, storage)).toMatchObject({ sent: 1, problems: [] });
    expect(await round(other, storage)).toMatchObject({ received: 1, problems: [] });
  });

  test('stay as they are while they are few', async () => {
    const { storage, tidy } = await sendOneByOne(63);
    await tidy([]);
    expect(packs(storage)).toHaveLength(63);
  });

  test('stay where the one that was to replace them does not open, and are read; it is written again', async () => {
    const { one, other, storage, tidy } = await sendOneByOne(64);
    // Writing it broke off.
    storage.files.set('log/device01-1-64', new Uint8Array(100));
    expect(await round(other, storage)).toMatchObject({ received: 64, problems: [] });
    await tidy([acknowledged(64)]);
    expect(packs(storage)).toEqual(['log/device01-1-64']);
    const late = createTestDevice('device03');
    expect(await round(late, storage)).toMatchObject({ received: 64, problems: [] });
    expect(late.articles()).toEqual(one.articles());
  });

  test('that were merged into a long one are not read again', async () => {
    const { one, storage, tidy } = await sendOneByOne(1);
    // Longer than a pack: 4 MB of names.
    for (const name of names(64)) {
      one.save(name.padEnd(100_000, '.'));
      await round(one, storage);
    }
    const merged = await tidy([acknowledged(65)]);
    expect(merged.log).toBeGreaterThan(30);
    expect(packs(storage).length).toBeLessThan(30);
    storage.requests.length = 0;
    expect(await tidy([], merged)).toEqual(merged);
    expect(storage.requests.filter((request) => request.startsWith('put'))).toEqual([]);
  });
});

describe('what devices tell of themselves', () => {
  test('is read by those with the key, the last of each; a file that does not open counts as not there', async () => {
    const storage = createTestStorage();
    const sealed = { transport: storage, key, signal };
    for (const at of [2, 3]) await writeDeviceFile(sealed, 'device01', { ...INFO, at });
    await writeDeviceFile(sealed, 'device02', INFO);
    expect([...storage.files.keys()].sort()).toEqual(['devices/device01-2', 'devices/device02-1']);
    storage.files.set('devices/device02-2', new Uint8Array([1, 2, 3]));
    storage.files.set('devices/device03-1', new Uint8Array(200));
    const listed = await listDevices(sealed);
    expect(listed).toEqual([
      { device: 'device01', ...INFO, at: 3 },
      { device: 'device02', ...INFO },
    ]);
    const stranger = await importLibraryKey(createKeyBytes());
    expect(await listDevices({ ...sealed, key: stranger })).toEqual([]);
  });
});
