import { beforeAll, expect, test } from 'vitest';
import { createKey, findKey, openKey, replaceKey } from '../../../../platform/devices/key-files';
import { removeFormerDevices } from '../../../../sync/remote/former-devices';
import { importLibraryKey, keyId, type LibraryKey } from '../../../../sync/seal/library-key';
import { WrongPassphrase } from '../../../../sync/seal/passphrase';
import { writeRecoveryCode } from '../../../../sync/seal/recovery-code';
import { article } from '../../../e2e/library/articles';
import { createTestStorage, type TestStorage } from '../../sync/devices';
import { contentsOf, createSyncedDevice } from './devices';
import { PNG } from './png';

const { signal } = new AbortController();
/** A key is made of a passphrase in two seconds. */
const TIMEOUT_MS = 120_000;
const PICTURE = { url: 'https://sea.example/tide.png', type: 'image/png', width: 1, height: 1 };

let storage: TestStorage;
let first: LibraryKey;
beforeAll(async () => {
  storage = createTestStorage();
  ({ key: first } = await createKey(storage, 'the first passphrase', signal));
}, TIMEOUT_MS);

const page = (name: string) => article({ url: `https://sea.example/${name}`, title: name });

test('a removed device reads and writes nothing that counts; the others go on with all they have', {
  timeout: TIMEOUT_MS,
}, async () => {
  const [one, two, lost] = ['device01', 'device02', 'device03'].map((name) => createSyncedDevice(name));
  if (!one || !two || !lost) throw new Error('three devices were made');
  const { row } = lost.store.save(page('from the lost one'));
  lost.store.keepAssets(row.id, [{ ...PICTURE, bytes: PNG }]);
  two.store.save(page('from two'));
  for (const device of [lost, two, one, two]) await device.round(storage, first);

  await expect(
    replaceKey(storage, { passphrase: 'another', newPassphrase: 'the second passphrase' }, signal),
  ).rejects.toBeInstanceOf(WrongPassphrase);
  const made = await replaceKey(
    storage,
    { passphrase: 'the first passphrase', newPassphrase: 'the second passphrase' },
    signal,
  );
  const there = await findKey(storage, signal);
  expect(there).toMatchObject({ number: 2, wrapped: { id: await keyId(made.key) } });
  expect(await keyId(made.key)).not.toBe(await keyId(first));

  const before = ['device01', 'device02', 'device03'];
  const formerKeys = await Promise.all(made.former.map(importLibraryKey));
  one.store.startSync('device11');
  const added = { formerKeys, ignored: before };
  expect(await one.round(storage, made.key, added)).toMatchObject({ problems: [] });
  await removeFormerDevices(storage, before, signal);

  // It goes on as if nothing had happened.
  lost.store.save(page('made by a thief'));
  expect(await lost.round(storage, first)).toMatchObject({ sent: 0, problems: [{ kind: 'older' }] });
  lost.store.startSync('device33');
  await lost.round(storage, first);
  expect(await two.round(storage, first)).toMatchObject({ problems: [{ kind: 'older' }] });

  two.store.save(page('while it was out'));
  if (!there) throw new Error('the key is not there');
  const opened = await openKey(there, await writeRecoveryCode(made.bytes));
  expect(opened.former).toEqual(made.former);
  two.store.startSync('device22');
  const result = await two.round(storage, opened.key, { formerKeys });
  expect(result).toMatchObject({ problems: [], outdated: ['device33'] });
  for (const device of [one, two]) await device.round(storage, made.key, { formerKeys });
  expect(contentsOf(one)).toEqual(contentsOf(two));
  const titles = contentsOf(one).map((stored) => stored.article.title);
  expect(titles.sort()).toEqual(['from the lost one', 'from two', 'while it was out']);

  // A picture that only the lost one had sent opens with the former key, where it lies.
  const late = createSyncedDevice('device44');
  await late.round(storage, made.key, { formerKeys });
  expect(late.store.assets(row.id)).toHaveLength(1);
});
