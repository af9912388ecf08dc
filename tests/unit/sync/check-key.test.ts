import { expect, test } from 'vitest';
import { ensureKey, findKeyProblem } from '../../../platform/devices/check-key';
import { createKey, findKey, type OpenedKey, putKey, replaceKey } from '../../../platform/devices/key-files';
import { importLibraryKey } from '../../../sync/seal/library-key';
import { createTestStorage, type TestStorage } from './devices';

const OTHER_ID = '0123456789abcdef0123';
/** The passphrase is made slow to guess, five times. */
const TIMEOUT_MS = 120_000;
const PASSPHRASE = 'correct horse battery';
const { signal } = new AbortController();

/** A library's storage as a device with an opened key sees it. */
const seenWith = async ({ key, former }: OpenedKey, transport: TestStorage) => ({
  ...{ transport, key, signal },
  formerKeys: await Promise.all(former.map(importLibraryKey)),
});

test(
  'a key that is gone, or came back with a backup, is replaced by the last; another is said',
  async () => {
    const transport = createTestStorage();
    const first = await createKey(transport, PASSPHRASE, signal);
    const early = await seenWith(first, transport);
    expect(await findKeyProblem(early)).toBeNull();

    const backup = new Map(transport.files);
    const passphrases = { passphrase: PASSPHRASE, newPassphrase: 'another horse battery' };
    const second = await replaceKey(transport, passphrases, signal);
    const later = await seenWith(second, transport);
    const own = (await findKey(transport, signal))?.wrapped.id;
    expect(await findKeyProblem(early)).toEqual({ kind: 'new-key' });
    expect(await ensureKey({ keyFile: first.file }, early)).toEqual({ kind: 'new-key' });

    for (const files of [new Map(), backup]) {
      transport.files.clear();
      for (const [path, bytes] of files) transport.files.set(path, bytes);
      expect(await findKeyProblem(later)).toBeNull();
      expect(await ensureKey({ keyFile: second.file }, later)).toBeNull();
      expect(await findKey(transport, signal)).toMatchObject({ number: 2, wrapped: { id: own } });
    }

    // Another library's first key.
    transport.files.clear();
    await putKey(transport, { ...first.file, wrapped: { ...first.file.wrapped, id: OTHER_ID } }, signal);
    const others = new Map(transport.files);
    for (const device of [early, later])
      expect(await findKeyProblem(device)).toEqual({ kind: 'other-library' });
    expect(await ensureKey({ keyFile: second.file }, later)).toEqual({ kind: 'other-library' });
    expect(transport.files).toEqual(others);
  },
  TIMEOUT_MS,
);
