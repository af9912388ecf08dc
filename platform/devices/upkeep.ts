import type { LocalLog } from '../../sync/local-log';
import { listDevices, writeDeviceFile } from '../../sync/remote/device-files';
import { tidyPacks } from '../../sync/remote/merge-packs';
import type { SealedStorage } from '../../sync/remote/sealed-storage';
import { ensureKey } from './check-key';
import { type DeviceConnection, type DeviceProblem, readUpkeep, storeUpkeep } from './connection-store';
import { describeBrowser } from './describe-browser';

const DAY_MS = 86_400_000;
/** A device that was not heard of for so long keeps no file from being removed: it reads the longer one when it is back. */
const MAX_SILENCE_MS = 60 * DAY_MS;

/**
 * Once a day, after a round that ended well: sees that the storage still has the library's key and no later one, tells the other
 * devices of this one, makes few files of many small ones, and removes those that nobody needs. Resolves to a problem that it met, or
 * null. Rejects with `TransportError`.
 */
export async function keepUp(
  log: LocalLog,
  connection: DeviceConnection,
  storage: SealedStorage,
  now: () => number = Date.now,
): Promise<DeviceProblem | null> {
  const { device, connectedAt } = connection;
  const last = await readUpkeep();
  const isSame = last?.device === device;
  if (isSame && Math.abs(now() - last.at) < DAY_MS) return null;
  const problem = await ensureKey(connection, storage);
  if (problem) return problem;
  const { applied } = await log.state();
  const name = describeBrowser(navigator.userAgent);
  await writeDeviceFile(storage, device, { name, connectedAt, at: now(), applied });
  const others = (await listDevices(storage)).filter(
    (other) => other.device !== device && now() - other.at < MAX_SILENCE_MS,
  );
  const merged = await tidyPacks(storage, { device, others, merged: isSame ? last.merged : {} });
  await storeUpkeep({ device, at: now(), merged });
  return null;
}
