import type { Change } from '../merge/change';
import { BrokenSeal } from '../seal/seal';
import type { ListedDevice, SealedStorage } from './device-files';
import {
  MAX_PACK_BYTES,
  NewerPack,
  openPack,
  PACK_BYTES,
  type Pack,
  type PackName,
  packPath,
  STREAMS,
  type Stream,
  sealPack,
} from './pack';
import { groupByDevice, packsAfter } from './plan-packs';

/** Small packs after which they are made one: each change is a file of its own at first, and a list of ten thousand is slow. */
const MIN_MERGED = 64;

/** A pack that opens; null for one that does not, or is not there. */
async function readPack({ transport, key, signal }: SealedStorage, name: PackName): Promise<Pack | null> {
  const file = await transport.get(packPath(name), MAX_PACK_BYTES, signal);
  try {
    return file && (await openPack(key, name, file));
  } catch (error) {
    if (error instanceof BrokenSeal || error instanceof NewerPack) return null;
    throw error;
  }
}

/**
 * Writes the small packs of this device's own log once more, as few of about four megabytes. `own`: all of its packs in that log;
 * `merged`: the number up to which they are as long as that already; `least`: how many small ones are worth it. Resolves to that number as it is now. Rejects with
 * `TransportError`.
 */
async function mergePacks(
  storage: SealedStorage,
  own: readonly PackName[],
  { merged, least }: { merged: number; least: number },
): Promise<number> {
  const small = packsAfter(own, merged);
  const [first] = small;
  if (!first || small.length < least) return merged;
  let [full, bytes, count] = [merged, 0, 0];
  let gathered: Change[] = [];
  const write = async () => {
    const pack = { ...first, from: full + 1, to: full + gathered.length, changes: gathered };
    // One alone lies there as it is.
    if (count > 1)
      await storage.transport.put(packPath(pack), await sealPack(storage.key, pack), storage.signal);
  };
  for (const name of small) {
    const pack = await readPack(storage, name);
    // Half written: the next round writes it again.
    if (!pack) break;
    const added = pack.changes.slice(full + gathered.length + 1 - pack.from);
    gathered.push(...added);
    count++;
    bytes += JSON.stringify(added).length;
    if (bytes < PACK_BYTES) continue;
    await write();
    full += gathered.length;
    [gathered, bytes, count] = [[], 0, 0];
  }
  await write();
  return full;
}

/** Packs whose changes another pack of the same device has too, with that other. */
function coveredPacks(own: readonly PackName[]): { name: PackName; by: PackName }[] {
  const sorted = [...own].sort((one, other) => one.from - other.from || other.to - one.to);
  const covered: { name: PackName; by: PackName }[] = [];
  let furthest: PackName | null = null;
  for (const name of sorted) {
    if (furthest && name.to <= furthest.to) covered.push({ name, by: furthest });
    else furthest = name;
  }
  return covered;
}

/** Packs but for those that were to replace others and do not open: writing one of them broke off. */
async function withoutBroken(storage: SealedStorage, own: readonly PackName[]): Promise<PackName[]> {
  const broken: PackName[] = [];
  for (const by of new Set(coveredPacks(own).map((covered) => covered.by)))
    if (!(await readPack(storage, by))) broken.push(by);
  return own.filter((name) => !broken.includes(name));
}

/**
 * Removes packs of this device whose changes lie in another pack too, which opens, once every other device has them: up to
 * `acknowledged` in that log. Rejects with `TransportError`.
 */
async function removeMergedPacks(
  storage: SealedStorage,
  own: readonly PackName[],
  acknowledged: number,
): Promise<void> {
  const whole = new Map<PackName, boolean>();
  for (const { name, by } of coveredPacks(own)) {
    if (name.to > acknowledged) continue;
    if (!whole.has(by)) whole.set(by, (await readPack(storage, by)) !== null);
    if (whole.get(by)) await storage.transport.remove(packPath(name), storage.signal);
  }
}

/** The number up to which all of some devices have the changes of another in a log. */
function acknowledgedBy(others: readonly ListedDevice[], stream: Stream, device: string): number {
  const numbers = others.map(
    ({ applied }) => applied.find((of) => of.stream === stream && of.device === device)?.number ?? 0,
  );
  return Math.min(...numbers, Number.MAX_SAFE_INTEGER);
}

/** The numbers up to which the packs of a device are long already, by log. */
export type MergedUpTo = Readonly<Partial<Record<Stream, number>>>;

/**
 * Makes few files of a device's many small ones, and removes those that none of the others needs. `least`: how many small ones are
 * worth it. Resolves to what is merged now. Rejects with `TransportError`; what is half done is done again the next time.
 */
export async function tidyPacks(
  storage: SealedStorage,
  {
    device,
    others,
    merged,
    least = MIN_MERGED,
  }: { device: string; others: readonly ListedDevice[]; merged: MergedUpTo; least?: number },
): Promise<MergedUpTo> {
  const now: Partial<Record<Stream, number>> = {};
  const packsOf = async (stream: Stream) =>
    groupByDevice(stream, await storage.transport.list(stream, storage.signal)).get(device) ?? [];
  for (const stream of STREAMS) {
    const own = await withoutBroken(storage, await packsOf(stream));
    now[stream] = await mergePacks(storage, own, { merged: merged[stream] ?? 0, least });
    await removeMergedPacks(storage, await packsOf(stream), acknowledgedBy(others, stream, device));
  }
  return now;
}
