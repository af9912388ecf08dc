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

/** A pack of another device, opened; or why it cannot be. */
type Loaded = { pack: Pack; bytes: number } | { pack: null; because: keyof Unopened };

async function loadPack(
  { transport, key, formerKeys = [], signal }: RoundOptions,
  name: PackName,
): Promise<Loaded> {
  const file = await transport.get(packPath(name), MAX_PACK_BYTES, signal);
  // It was listed and is not there.
  if (!file) return { pack: null, because: 'broken' };
  let because: keyof Unopened = 'broken';
  for (const tried of [key, ...formerKeys])
    try {
      const pack = await openPack(tried, name, file);
      if (tried === key) return { pack, bytes: file.length };
      because = 'outdated';
    } catch (error) {
      if (error instanceof NewerPack) because = tried === key ? 'newer' : 'outdated';
      else if (!(error instanceof BrokenSeal)) throw error;
    }
  return { pack: null, because };
}

/**
 * Gives changes to the library, some at a time. The next are given to it before it has written the last, so that they are made
 * ready meanwhile; it refuses those before which some are missing.
 */
function createWriter({ log }: RoundOptions, { stream, applied }: Reading) {
  let writing: Promise<void> = Promise.resolve();
  let received = 0;
  return {
    async write({ device, from, to, changes }: Pack): Promise<void> {
      let known = applied.get(device) ?? 0;
      while (known < to) {
        const last = Math.min(to, known + APPLIED_AT_ONCE[stream]);
        const next = log.apply(stream, device, changes.slice(known + 1 - from, last + 1 - from), last);
        // It fails for who waits for it.
        next.catch(() => {});
        await writing;
        writing = next;
        applied.set(device, last);
        received += last - known;
        known = last;
      }
    },
    /** Resolves to how many it has written. */
    async end(): Promise<number> {
      await writing;
      return received;
    },
  };
}

/** Gets and applies what other devices have changed. `unopened`: the packs that could not be opened. */
async function receivePacks(
  options: RoundOptions,
  reading: Reading,
): Promise<{ received: number; unopened: Unopened; problem?: SyncProblem }> {
  const { log, allowDeletions = false, onProgress } = options;
  const { stream, wanted, articles } = reading;
  const mayDelete = allowDeletions
    ? Number.POSITIVE_INFINITY
    : Math.max(MAX_DELETED, articles * MAX_DELETED_SHARE);
  const unopened: Unopened = { broken: [], newer: [], outdated: [] };
  const stuck = new Set<string>();
  const writer = createWriter(options, reading);
  let held: Pack[] = [];
  let [heldBytes, deletions] = [0, 0];
  const flush = async () => {
    for (const pack of held) await writer.write(pack);
    [held, heldBytes] = [[], 0];
  };
  let index = 0;
  /** Begins to load the next pack, but none of a device of which one could not be opened. */
  const loadNext = () => {
    for (let name = wanted[index]; name; name = wanted[index]) {
      index++;
      if (stuck.has(name.device)) continue;
      const loading = loadPack(options, name);
      // It fails for who waits for it.
      loading.catch(() => {});
      return { name, loading, done: index };
    }
    return null;
  };
  for (let next = loadNext(); next; ) {
    const { name, loading, done } = next;
    const loaded = await loading;
    if (loaded.pack) {
      held.push(loaded.pack);
      heldBytes += loaded.bytes;
      if (stream === 'log') deletions += await log.countDeletions(loaded.pack.changes);
    } else {
      unopened[loaded.because].push(name);
      stuck.add(name.device);
      if (unopened.broken.length >= MAX_BROKEN) break;
    }
    if (deletions > mayDelete) {
      const problem = { kind: 'many-deletions', count: deletions, of: articles } as const;
      return { received: await writer.end(), unopened, problem };
    }
    // While the library writes this one.
    next = loadNext();
    // Texts delete nothing: each pack is applied before another is held.
    if (stream === 'text' || heldBytes > MAX_HELD_BYTES) await flush();
    onProgress?.({ stream, received: done, of: wanted.length });
  }
  await flush();
  return { received: await writer.end(), unopened };
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
  const { former = [] } = options;
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
  const lacking = {
    broken: devicesOf(unopened.broken).filter((id) => !former.includes(id)),
    newer: devicesOf(unopened.newer),
    missing: found.missing.filter((id) => !former.includes(id)),
  };
  const problems: SyncProblem[] = (['broken', 'newer', 'missing'] as const).flatMap((kind) =>
    lacking[kind].length ? [{ kind, devices: lacking[kind] }] : [],
  );
  return { received, problems, outdated: devicesOf(unopened.outdated) };
}
