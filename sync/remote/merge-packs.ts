import type { Change } from '../merge/change';
import type { ListedDevice } from './device-files';
import { PACK_BYTES, type PackName, packPath, STREAMS, type Stream, sealPack } from './pack';
import { coveredPacks, groupByDevice, packsAfter } from './plan-packs';
import { readPack } from './read-pack';
import type { SealedStorage } from './sealed-storage';

/** Small packs after which they are made one: each change is a file of its own at first, and a list of ten thousand is slow. */
const MIN_MERGED = 64;

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

/** Creates a function that checks whether a pack opens. One that does is read only once. */
function createOpenCheck(storage: SealedStorage): (name: PackName) => Promise<boolean> {
  const opened = new Set<string>();
  return async (name) => {
    const path = packPath(name);
    if (!opened.has(path) && (await readPack(storage, name))) opened.add(path);
    return opened.has(path);
  };
}

/** Packs but for those that were to replace others and do not open: writing one of them broke off. */
async function withoutBroken(
  own: readonly PackName[],
  opens: (name: PackName) => Promise<boolean>,
): Promise<PackName[]> {
  const broken: PackName[] = [];
  for (const by of new Set(coveredPacks(own).map((covered) => covered.by)))
    if (!(await opens(by))) broken.push(by);
  return own.filter((name) => !broken.includes(name));
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
 * Makes few files of a device's many small ones, and removes those whose changes lie in a longer one, which opens, once every one of
 * `others` has them. `least`: how many small ones are worth it. Resolves to what is merged now. Rejects with `TransportError`; what is half done is done again the next time.
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
    const opens = createOpenCheck(storage);
    const own = await withoutBroken(await packsOf(stream), opens);
    now[stream] = await mergePacks(storage, own, { merged: merged[stream] ?? 0, least });
    const acknowledged = acknowledgedBy(others, stream, device);
    for (const { name, by } of coveredPacks(await packsOf(stream)))
      if (name.to <= acknowledged && (await opens(by)))
        await storage.transport.remove(packPath(name), storage.signal);
  }
  return now;
}
