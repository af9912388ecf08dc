import type { LogState } from '../../sync/local-log';
import { type ListedDevice, listDevices } from '../../sync/remote/device-files';
import { STREAMS } from '../../sync/remote/pack';
import { groupByDevice, planReading } from '../../sync/remote/plan-packs';
import { importLibraryKey, keyId } from '../../sync/seal/library-key';
import { writeRecoveryCode } from '../../sync/seal/recovery-code';
import { allIdsOf, type ConnectFailure, storeNewDevice, toFailure, useStorage } from './connect';
import { readConnection } from './connection-store';
import { findKey, openKey, replaceKey, UnusableKey } from './key-files';

/** Why a library's key was not opened or replaced; `behind`: not all that others sent is here yet. */
export type KeyFailure = ConnectFailure | 'behind';

/** The result of opening or replacing the library's key. `recoveryCode`: of a key that is new; null for one that was there. */
export type KeyResult =
  | { kind: 'done'; recoveryCode: string | null }
  | { kind: 'failed'; failure: KeyFailure };

/** Goes on with the key that the library has now, as a new device, which sends all that it has. */
export async function takeNewKey(passphrase: string, signal: AbortSignal): Promise<KeyResult> {
  const connection = await readConnection();
  if (!connection) return { kind: 'failed', failure: 'broken' };
  try {
    await useStorage(connection, async (transport) => {
      const there = await findKey(transport, signal);
      if (!there) throw new UnusableKey('broken');
      const opened = await openKey(there, passphrase);
      // A device that was removed may know the passphrase, and may put a key there: it does not know the one that replaced its own.
      const former = await Promise.all(
        opened.former.map(async (bytes) => keyId(await importLibraryKey(bytes))),
      );
      if (!former.includes(await keyId(connection.key))) throw new UnusableKey('broken');
      await storeNewDevice(connection, opened, { formerDevices: allIdsOf(connection) });
    });
    return { kind: 'done', recoveryCode: null };
  } catch (error) {
    return { kind: 'failed', failure: toFailure(error, signal) };
  }
}

/** The devices that told of themselves on the storage; this one's ID. Rejects with `TransportError`. */
export async function readDevices(
  signal: AbortSignal,
): Promise<{ own: string; listed: ListedDevice[] } | null> {
  const connection = await readConnection();
  if (!connection) return null;
  const { key, device } = connection;
  const listed = await useStorage(connection, (transport) => listDevices({ transport, key, signal }));
  return { own: device, listed };
}

/**
 * Removes other devices: the library gets a new key, under a passphrase that they don't have, and this device sends everything
 * anew with it. All devices that are to stay have to open it once. `applied`: what this device has of the others.
 */
export async function replaceLibraryKey(
  passphrases: { passphrase: string; newPassphrase: string },
  applied: LogState['applied'],
  signal: AbortSignal,
): Promise<KeyResult> {
  const connection = await readConnection();
  if (!connection) return { kind: 'failed', failure: 'broken' };
  try {
    const opened = await useStorage(connection, async (transport) => {
      const there: string[] = [];
      const storage = { transport, key: connection.key, signal };
      there.push(...(await listDevices(storage)).map(({ device: listed }) => listed));
      for (const stream of STREAMS) {
        const packs = groupByDevice(stream, await transport.list(stream, signal));
        const known = applied
          .filter((of) => of.stream === stream)
          .map((of) => [of.device, of.number] as const);
        if (planReading(packs, new Map(known), connection.device).wanted.length) return null;
        there.push(...packs.keys());
      }
      const made = await replaceKey(transport, passphrases, signal);
      const outdated = [...new Set([...allIdsOf(connection), ...there])];
      await storeNewDevice(connection, made, { formerDevices: outdated, ignored: outdated });
      return made;
    });
    if (!opened) return { kind: 'failed', failure: 'behind' };
    return { kind: 'done', recoveryCode: await writeRecoveryCode(opened.bytes) };
  } catch (error) {
    return { kind: 'failed', failure: toFailure(error, signal) };
  }
}
