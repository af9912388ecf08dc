import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PackName } from '../../../sync/remote/pack';
import { packsAfter, planReading } from '../../../sync/remote/plan-packs';

const pack = (from: number, to: number): PackName => ({ stream: 'log', device: 'device01', from, to });

test('packs go on from a number, each the one that reaches furthest, and end at a gap', () => {
  const packs = [pack(21, 25), pack(1, 10), pack(1, 4), pack(5, 20), pack(11, 15), pack(30, 40)];
  expect(packsAfter(packs, 0)).toEqual([pack(1, 10), pack(5, 20), pack(21, 25)]);
  expect(packsAfter(packs, 22)).toEqual([pack(21, 25)]);
  expect(packsAfter(packs, 25)).toEqual([]);
  expect(planReading(new Map([['device01', packs]]), new Map(), 'device02').missing).toEqual(['device01']);
});

test('whatever packs there are, the way is the one found step by step', () => {
  const some = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.nat({ max: 8 }))
    .map(([from, more]) => pack(from, from + more));
  fc.assert(
    fc.property(fc.array(some, { maxLength: 25 }), fc.nat({ max: 30 }), (packs, after) => {
      const ends: number[] = [];
      for (let at = after; ; at = ends.at(-1) ?? at) {
        const reach = Math.max(...packs.filter(({ from }) => from <= at + 1).map(({ to }) => to));
        if (reach <= at) break;
        ends.push(reach);
      }
      expect(packsAfter(packs, after).map(({ to }) => to)).toEqual(ends);
    }),
  );
});
