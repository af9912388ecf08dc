import type { LogState } from '../local-log';
import { TransportError } from '../transports/transport';
import { PACK_BYTES, type Pack, type PackName, packPath, STREAMS, type Stream, sealPack } from './pack';
import { groupByDevice, packsAfter, planReading, reachAfter } from './plan-packs';
import { readPack } from './read-pack';
import { receive } from './receive';
import type { RoundOptions, RoundResult, SyncProblem } from './round-types';

/** Servers may take no more than a megabyte at once, and say it as if they were full: smaller packs are tried, down to this (bytes). */
const MIN_PACK_BYTES = 100_000;
/**
 * Looks at this device's own packs past what it knows to have sent: the connection may have ended before it knew. Resolves to the
 * number up to which they are what it made; null if one has changes that it did not make.
 */
async function checkOwn(
  options: RoundOptions,
  stream: Stream,
  packs: readonly PackName[],
  sent: number,
): Promise<number | null> {
  let at = sent;
  for (const name of packsAfter(packs, sent)) {
    const pack = await readPack(options, name);
    // Half written: it is written again.
    if (!pack) return at;
    const unknown = pack.changes.slice(at + 1 - pack.from);
    const made = await options.log.stampsFrom(stream, at + 1, unknown.length);
    if (unknown.some(({ at: stamp }, index) => made[index] !== stamp)) return null;
    at = pack.to;
    await options.log.recordSent(stream, at);
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
  for (const ignored of options.ignored ?? []) packs.delete(ignored);
  const own = packs.get(device) ?? [];
  const there = reachAfter(own, 0);
  if (there < known) return { problem: { kind: 'older', sent: known, there } as const };
  const sent = await checkOwn(options, stream, own, known);
  if (sent === null) return { problem: { kind: 'copied' } as const };
  const applied = new Map(
    state.applied.flatMap((of) => (of.stream === stream ? [[of.device, of.number] as const] : [])),
  );
  return { stream, device, sent, articles, applied, packs, ...planReading(packs, applied, device) };
}

/**
 * Exchanges changes with the storage once: lists what is there, gets and applies what is new, sends its own; what is small before
 * the texts. With nothing new it is two requests. Rejects with `TransportError`; what was applied or sent before that stays, and
 * the next round goes on there.
 */
export async function runRound(options: RoundOptions): Promise<RoundResult> {
  const state = await options.log.state();
  const result = { received: 0, sent: 0, problems: [] as SyncProblem[] };
  const outdated = new Set<string>();
  const surveys = [];
  for (const stream of STREAMS) {
    const found = await survey(options, stream, state);
    if (found.problem) return { ...result, problems: [found.problem], outdated: [] };
    surveys.push(found);
  }
  for (const found of surveys) {
    const { received, problems, ...more } = await receive(options, found);
    result.received += received;
    result.problems.push(...problems);
    for (const device of more.outdated) outdated.add(device);
  }
  for (const found of surveys) result.sent += await send(options, found);
  return { ...result, outdated: [...outdated] };
}
