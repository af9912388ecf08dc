import { type PackName, parsePackName, type Stream } from './pack';

/** The packs of each device among the names of a log's folder. */
export function groupByDevice(stream: Stream, names: readonly string[]): Map<string, PackName[]> {
  const packs = new Map<string, PackName[]>();
  for (const name of names) {
    const pack = parsePackName(stream, name);
    if (!pack) continue;
    const known = packs.get(pack.device);
    if (known) known.push(pack);
    else packs.set(pack.device, [pack]);
  }
  return packs;
}

/** Sorts packs of one device by where they begin; of those that begin alike, the longest comes first. */
const sortPacks = (packs: readonly PackName[]): PackName[] =>
  [...packs].sort((one, other) => one.from - other.from || other.to - one.to);

/** The packs of one device that go on after a number without a gap, in order; of several, the one that reaches furthest. */
export function packsAfter(packs: readonly PackName[], after: number): PackName[] {
  const sorted = sortPacks(packs);
  const chain: PackName[] = [];
  let [index, end] = [0, after];
  for (;;) {
    let next: PackName | null = null;
    for (let pack = sorted[index]; pack && pack.from <= end + 1; pack = sorted[++index])
      if (pack.to > (next?.to ?? end)) next = pack;
    if (!next) return chain;
    chain.push(next);
    end = next.to;
  }
}

/** The packs of one device whose changes another of its packs has too, with that other. */
export function coveredPacks(packs: readonly PackName[]): { name: PackName; by: PackName }[] {
  const covered: { name: PackName; by: PackName }[] = [];
  let furthest: PackName | null = null;
  for (const name of sortPacks(packs)) {
    if (furthest && name.to <= furthest.to) covered.push({ name, by: furthest });
    else furthest = name;
  }
  return covered;
}

/** The number up to which packs go on after another without a gap. */
export const reachAfter = (packs: readonly PackName[], after: number): number =>
  packsAfter(packs, after).at(-1)?.to ?? after;

/**
 * The packs of other devices to be read, in order, and the devices of which some are gone. `applied` has the number of the last
 * change of each device that was applied.
 */
export function planReading(
  packs: ReadonlyMap<string, PackName[]>,
  applied: ReadonlyMap<string, number>,
  own: string,
): { wanted: PackName[]; missing: string[] } {
  const wanted: PackName[] = [];
  const missing: string[] = [];
  // Devices that are known come first.
  const devices = [...packs].sort(([one], [other]) => Number(applied.has(other)) - Number(applied.has(one)));
  for (const [device, there] of devices) {
    if (device === own) continue;
    const at = applied.get(device) ?? 0;
    const next = packsAfter(there, at);
    const reach = next.at(-1)?.to ?? at;
    wanted.push(...next);
    if (there.some(({ to }) => to > reach)) missing.push(device);
  }
  return { wanted, missing };
}
