import type { LibraryKey } from '../seal/library-key';
import { BrokenSeal } from '../seal/seal';
import { MAX_PACK_BYTES, NewerPack, openPack, type Pack, type PackName, packPath, type Stream } from './pack';
import { planReading } from './plan-packs';
import type { RoundOptions, SyncProblem } from './round-types';

/** The share of the library that may be deleted without asking, and the number, where it has only a few articles. */
const MAX_DELETED_SHARE = 0.2;
const MAX_DELETED = 2;
/** Packs that cannot be opened, after which no more are asked for: a server may list as many as it likes. */
const MAX_BROKEN = 20;
/** Changes that are applied in one transaction: the library answers others between. A text is long to index. */
const APPLIED_AT_ONCE: Readonly<Record<Stream, number>> = { log: 200, text: 20 };
/** Changes that are held back to see what they delete in all, in bytes of their files. */
const MAX_HELD_BYTES = 64_000_000;

/** What a round has to read of a log, and where it begins. */
interface Reading {
  stream: Stream;
  wanted: readonly PackName[];
  /** The number of the last change of each device that was applied; it is kept up to date. */
  applied: Map<string, number>;
  /** Number of articles that are here. */
  articles: number;
}

/** Packs that could not be opened. */
interface Unopened {
  broken: PackName[];
  newer: PackName[];
  /** Sealed with a former key. */
  outdated: PackName[];
}

async function opensWith(
  keys: readonly LibraryKey[],
  name: PackName,
  file: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (const key of keys)
    if (await openPack(key, name, file).then(Boolean, (error) => error instanceof NewerPack)) return true;
  return false;
}

/** Gets and applies what other devices have changed. `unopened`: the packs that could not be opened. */
async function receivePacks(
  { log, transport, key, formerKeys = [], signal, allowDeletions = false, onProgress }: RoundOptions,
  { stream, wanted, applied, articles }: Reading,
): Promise<{ received: number; unopened: Unopened; problem?: SyncProblem }> {
  const mayDelete = allowDeletions
    ? Number.POSITIVE_INFINITY
    : Math.max(MAX_DELETED, articles * MAX_DELETED_SHARE);
  const unopened: Unopened = { broken: [], newer: [], outdated: [] };
  const stuck = new Set<string>();
  let held: Pack[] = [];
  let [heldBytes, deletions, received] = [0, 0, 0];
  const flush = async () => {
    for (const { device, from, to, changes } of held) {
      while ((applied.get(device) ?? 0) < to) {
        const known = applied.get(device) ?? 0;
        const last = Math.min(to, known + APPLIED_AT_ONCE[stream]);
        await log.apply(stream, device, changes.slice(known + 1 - from, last + 1 - from), last);
        applied.set(device, last);
        received += last - known;
      }
    }
    [held, heldBytes] = [[], 0];
  };
  for (const [index, name] of wanted.entries()) {
    if (stuck.has(name.device)) continue;
    if (unopened.broken.length >= MAX_BROKEN) break;
    const file = await transport.get(packPath(name), MAX_PACK_BYTES, signal);
    try {
      if (!file) throw new BrokenSeal(`${packPath(name)} was listed and is not there`);
      const pack = await openPack(key, name, file);
      held.push(pack);
      heldBytes += file.length;
      if (stream === 'log') deletions += await log.countDeletions(pack.changes);
    } catch (error) {
      if (error instanceof BrokenSeal)
        unopened[file && (await opensWith(formerKeys, name, file)) ? 'outdated' : 'broken'].push(name);
      else if (error instanceof NewerPack) unopened.newer.push(name);
      else throw error;
      stuck.add(name.device);
    }
    if (deletions > mayDelete)
      return { received, unopened, problem: { kind: 'many-deletions', count: deletions, of: articles } };
    // Texts delete nothing: each pack is applied before the next is got, and only one is held.
    if (stream === 'text' || heldBytes > MAX_HELD_BYTES) await flush();
    onProgress?.({ stream, received: index + 1, of: wanted.length });
  }
  await flush();
  return { received, unopened };
}

/** Packs without some of them. */
const without = (
  packs: ReadonlyMap<string, PackName[]>,
  left: readonly PackName[],
): Map<string, PackName[]> =>
  new Map([...packs].map(([device, names]) => [device, names.filter((name) => !left.includes(name))]));

/**
 * Gets and applies all that can be got of one log. Where a pack cannot be opened, others may have the same changes: small ones stay
 * until the one that they were merged into opens.
 */
export async function receive(
  options: RoundOptions,
  found: Reading & { packs: ReadonlyMap<string, PackName[]>; device: string; missing: readonly string[] },
): Promise<{ received: number; problems: SyncProblem[]; outdated: string[] }> {
  const { packs, applied, device: own } = found;
  const unopened: Unopened = { broken: [], newer: [], outdated: [] };
  let [received, wanted] = [0, found.wanted];
  while (wanted.length) {
    const result = await receivePacks(options, { ...found, wanted });
    received += result.received;
    if (result.problem) return { received, problems: [result.problem], outdated: [] };
    const stuck = result.unopened.broken.map(({ device }) => device);
    unopened.broken.push(...result.unopened.broken);
    unopened.newer.push(...result.unopened.newer);
    unopened.outdated.push(...result.unopened.outdated);
    const rest = planReading(without(packs, unopened.broken), applied, own).wanted;
    wanted = unopened.broken.length < MAX_BROKEN ? rest.filter(({ device }) => stuck.includes(device)) : [];
  }
  const devicesOf = (names: readonly PackName[]) => [
    ...new Set(names.flatMap(({ device, to }) => (to > (applied.get(device) ?? 0) ? [device] : []))),
  ];
  const problems: SyncProblem[] = (['broken', 'newer'] as const).flatMap((kind) => {
    const devices = devicesOf(unopened[kind]);
    return devices.length ? [{ kind, devices }] : [];
  });
  if (found.missing.length) problems.push({ kind: 'missing', devices: found.missing });
  return { received, problems, outdated: devicesOf(unopened.outdated) };
}
