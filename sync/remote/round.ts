import type { LocalLog, LogState } from '../local-log';
import type { LibraryKey } from '../seal/library-key';
import { BrokenSeal } from '../seal/seal';
import { type Transport, TransportError } from '../transports/transport';
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
import { groupByDevice, packsAfter, planReading, reachAfter } from './plan-packs';

/** What keeps a device from getting or sending changes. Nothing is applied or sent past it. */
export type SyncProblem =
  /** Packs of these devices cannot be opened: half written, changed, or of another key. They are tried again. */
  | { kind: 'broken'; devices: readonly string[] }
  /** Packs of these devices are gone that were never read. */
  | { kind: 'missing'; devices: readonly string[] }
  /** A newer Lectern wrote them. */
  | { kind: 'newer'; devices: readonly string[] }
  /** The storage has fewer of this device's changes than were sent: it is empty, older, or another library's. */
  | { kind: 'older'; sent: number; there: number }
  /** It has changes of this device that it did not make: its profile was copied, or restored. */
  | { kind: 'copied' }
  /** The changes would delete more than a fifth of the library. */
  | { kind: 'many-deletions'; count: number; of: number };

/** What a round did. */
export interface RoundResult {
  received: number;
  sent: number;
  problems: readonly SyncProblem[];
}

export interface RoundOptions {
  log: LocalLog;
  transport: Transport;
  key: LibraryKey;
  signal: AbortSignal;
  /** Whether the user has agreed to a deletion of more than a fifth. */
  allowDeletions?: boolean;
  /** Told of each file that was read or sent; how many there will be is known of those to be read only. */
  onProgress?(
    progress: { stream: Stream; received: number; of: number } | { stream: Stream; sent: number },
  ): void;
}

/** The share of the library that may be deleted without asking, and the number, where it has only a few articles. */
const MAX_DELETED_SHARE = 0.2;
const MAX_DELETED = 2;
/** Servers may take no more than a megabyte at once, and say it as if they were full: smaller packs are tried, down to this (bytes). */
const MIN_PACK_BYTES = 100_000;
/** Devices whose packs cannot be opened, after which no more are asked for: a server may list as many as it likes. */
const MAX_BROKEN = 20;
/** Changes that are applied in one transaction: the library answers others between. A text is long to index. */
const APPLIED_AT_ONCE: Readonly<Record<Stream, number>> = { log: 200, text: 20 };
/** Changes that are held back to see what they delete in all, in bytes of their files. */
const MAX_HELD_BYTES = 64_000_000;

/** What a round has to read of a log, and where it begins. */
interface Reading {
  stream: Stream;
  wanted: readonly PackName[];
  /** The number of the last change of each device that was applied. */
  applied: ReadonlyMap<string, number>;
  /** Number of articles that are here. */
  articles: number;
}

/** Gets and applies what other devices have changed. */
async function receive(
  { log, transport, key, signal, allowDeletions = false, onProgress }: RoundOptions,
  { stream, wanted, applied: before, articles }: Reading,
): Promise<{ received: number; problems: SyncProblem[] }> {
  const applied = new Map(before);
  const mayDelete = allowDeletions
    ? Number.POSITIVE_INFINITY
    : Math.max(MAX_DELETED, articles * MAX_DELETED_SHARE);
  const stuck = { broken: new Set<string>(), newer: new Set<string>() };
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
    if (stuck.broken.has(name.device) || stuck.newer.has(name.device)) continue;
    if (stuck.broken.size >= MAX_BROKEN) break;
    const file = await transport.get(packPath(name), MAX_PACK_BYTES, signal);
    try {
      if (!file) throw new BrokenSeal(`${packPath(name)} was listed and is not there`);
      const pack = await openPack(key, name, file);
      held.push(pack);
      heldBytes += file.length;
      if (stream === 'log') deletions += await log.countDeletions(pack.changes);
    } catch (error) {
      if (error instanceof BrokenSeal) stuck.broken.add(name.device);
      else if (error instanceof NewerPack) stuck.newer.add(name.device);
      else throw error;
    }
    if (deletions > mayDelete)
      return { received, problems: [{ kind: 'many-deletions', count: deletions, of: articles }] };
    if (heldBytes > MAX_HELD_BYTES) await flush();
    onProgress?.({ stream, received: index + 1, of: wanted.length });
  }
  await flush();
  const problems: SyncProblem[] = (['broken', 'newer'] as const).flatMap((kind) =>
    stuck[kind].size ? [{ kind, devices: [...stuck[kind]] }] : [],
  );
  return { received, problems };
}

/**
 * Looks at this device's own packs past what it knows to have sent: the connection may have ended before it knew. Resolves to the
 * number up to which they are what it made; null if one has changes that it did not make.
 */
async function checkOwn(
  { log, transport, key, signal }: RoundOptions,
  stream: Stream,
  packs: readonly PackName[],
  sent: number,
): Promise<number | null> {
  let at = sent;
  for (const name of packsAfter(packs, sent)) {
    const file = await transport.get(packPath(name), MAX_PACK_BYTES, signal);
    const pack = file && (await openPack(key, name, file).catch(() => null));
    // Half written: it is written again.
    if (!pack) return at;
    const unknown = pack.changes.slice(at + 1 - pack.from);
    const made = await log.stampsFrom(stream, at + 1, unknown.length);
    if (unknown.some(({ at: stamp }, index) => made[index] !== stamp)) return null;
    at = pack.to;
    await log.recordSent(stream, at);
  }
  return at;
}

/** Sends what this device has changed. Resolves to the number of changes. */
async function send(
  { log, transport, key, signal, onProgress }: RoundOptions,
  { stream, device, sent }: { stream: Stream; device: string; sent: number },
): Promise<number> {
  let at = sent;
  let limit = PACK_BYTES;
  for (;;) {
    const changes = await log.changesFrom(stream, at + 1, limit);
    if (!changes.length) return at - sent;
    const pack: Pack = { stream, device, from: at + 1, to: at + changes.length, changes };
    try {
      await transport.put(packPath(pack), await sealPack(key, pack), signal);
    } catch (error) {
      const isTooLong = error instanceof TransportError && error.reason === 'full' && changes.length > 1;
      if (!isTooLong || limit <= MIN_PACK_BYTES) throw error;
      // Half of it may lie there, and reaches further than what is sent now.
      await transport.remove(packPath(pack), signal);
      limit /= 4;
      continue;
    }
    at = pack.to;
    await log.recordSent(stream, at);
    onProgress?.({ stream, sent: at - sent });
  }
}

/** What lies on the storage of one log, compared with what this device knows; or why nothing may be got or sent. */
async function survey(options: RoundOptions, stream: Stream, { device, articles, ...state }: LogState) {
  const { transport, signal } = options;
  const known = state.sent[stream] ?? 0;
  const packs = groupByDevice(stream, await transport.list(stream, signal));
  const own = packs.get(device) ?? [];
  const there = reachAfter(own, 0);
  if (there < known) return { problem: { kind: 'older', sent: known, there } as const };
  const sent = await checkOwn(options, stream, own, known);
  if (sent === null) return { problem: { kind: 'copied' } as const };
  const applied = new Map(
    state.applied.flatMap((of) => (of.stream === stream ? [[of.device, of.number] as const] : [])),
  );
  return { stream, device, sent, articles, applied, ...planReading(packs, applied, device) };
}

/**
 * Exchanges changes with the storage once: lists what is there, gets and applies what is new, sends its own; what is small before
 * the texts. With nothing new it is two requests. Rejects with `TransportError`; what was applied or sent before that stays, and
 * the next round goes on there.
 */
export async function runRound(options: RoundOptions): Promise<RoundResult> {
  const state = await options.log.state();
  const result = { received: 0, sent: 0, problems: [] as SyncProblem[] };
  const surveys = [];
  for (const stream of STREAMS) {
    const found = await survey(options, stream, state);
    if (found.problem) return { ...result, problems: [found.problem] };
    surveys.push(found);
  }
  for (const found of surveys) {
    const { received, problems } = await receive(options, found);
    result.received += received;
    result.problems.push(...problems);
    if (found.missing.length) result.problems.push({ kind: 'missing', devices: found.missing });
  }
  for (const found of surveys) result.sent += await send(options, found);
  return result;
}
