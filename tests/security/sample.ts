import { PAYLOADS } from './payloads/all';
import type { Payload } from './payloads/payload';

/** Payloads that one page holds. */
const BATCH = 20;

/** Numbers from 0 to 1 that look like chance, always the same for a seed. */
function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Some payloads by chance, in the order of the corpus; all of them where `count` is as many or more. */
export function sample(count: number, seed: number): readonly Payload[] {
  const next = chance(seed);
  const chosen = PAYLOADS.map((payload) => ({ payload, rank: next() }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, count);
  const ids = new Set(chosen.map(({ payload }) => payload.id));
  return PAYLOADS.filter(({ id }) => ids.has(id));
}

/** Payloads as pages hold them: those for the parser of XML have pages of their own. */
export function batches(payloads: readonly Payload[]): Payload[][] {
  const kinds = [
    payloads.filter(({ category }) => category !== 'xml'),
    payloads.filter(({ category }) => category === 'xml'),
  ];
  return kinds.flatMap((kind) =>
    Array.from({ length: Math.ceil(kind.length / BATCH) }, (_, index) =>
      kind.slice(index * BATCH, (index + 1) * BATCH),
    ),
  );
}
