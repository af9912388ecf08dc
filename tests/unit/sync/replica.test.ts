import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../sync/merge/change';
import { createReplica } from '../../../sync/merge/replica';
import { createDevice, histories, playHistory, readEverything, shuffle } from './histories';

/** Histories of up to six devices. */
const RUNS = Number(process.env.LECTERN_HISTORIES ?? 10_000);
const DAY_MS = 86_400_000;
const ITEM = 'article:1';

test('devices that have got the same changes know the same, in any order, with any clocks', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [first, ...others] = playHistory(history).map(({ replica }) => readEverything(replica));
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: RUNS },
  );
}, 300_000);

test('changes that are applied again are no news', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [device] = playHistory(history);
      const before = readEverything(device?.replica ?? createReplica());
      for (const change of device?.known.values() ?? []) expect(device?.replica.apply(change)).toBe(false);
      expect(readEverything(device?.replica ?? createReplica())).toEqual(before);
    }),
    { numRuns: RUNS / 10 },
  );
}, 300_000);

test('no writing is lost that nobody replaced, and no member that nobody removed', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [device] = playHistory(history);
      if (!device) return;
      const all = [...device.known.values()];
      const replaced = new Set(all.flatMap((change) => (change.kind === 'write' ? change.over : [])));
      const removed = new Set(all.flatMap((change) => (change.kind === 'remove' ? change.seen : [])));
      for (const change of all) {
        if (change.kind === 'write') {
          const stands = device.replica.writings(change.item, 'note').some(({ at }) => at === change.at);
          expect(stands).toBe(!replaced.has(change.at));
        }
        if (change.kind === 'add' && !removed.has(change.at))
          expect(device.replica.members(change.item, 'tags')).toContain(change.member);
      }
    }),
    { numRuns: RUNS / 10 },
  );
}, 300_000);

describe('a clock that is wrong', () => {
  /** Two devices, the first with a clock that is off; the true time is the second's. */
  const two = (off: number) => {
    let now = 1.79e12;
    const wrong = createDevice(1, off, () => now);
    const right = createDevice(2, 0, () => now);
    const pass = (ms: number) => {
      now += ms;
    };
    const put = (at: string, value: string): Change => ({
      kind: 'put',
      at,
      item: ITEM,
      field: 'title',
      value,
    });
    return { wrong, right, pass, put };
  };

  test.each([DAY_MS, 3650 * DAY_MS, -DAY_MS, -3650 * DAY_MS])(
    'by %i ms: what is changed after it was seen counts',
    (off) => {
      const { wrong, right, pass, put } = two(off);
      const first = put(wrong.clock.next(), 'first');
      wrong.make(first);
      right.receive(first);
      pass(1000);
      const second = put(right.clock.next(), 'second');
      right.make(second);
      wrong.receive(second);
      pass(1000);
      const third = put(wrong.clock.next(), 'third');
      wrong.make(third);
      right.receive(third);
      for (const { replica } of [wrong, right]) expect(replica.field(ITEM, 'title')).toBe('third');
    },
  );

  test('takes no tag and no note that others made without having seen its changes', () => {
    const { wrong, right } = two(3650 * DAY_MS);
    wrong.make({ kind: 'add', at: wrong.clock.next(), item: ITEM, set: 'tags', member: 'Sea' });
    const seen = wrong.replica.additions(ITEM, 'tags', 'Sea');
    wrong.make({ kind: 'remove', at: wrong.clock.next(), item: ITEM, set: 'tags', member: 'Sea', seen });
    wrong.make({
      kind: 'write',
      at: wrong.clock.next(),
      item: ITEM,
      field: 'note',
      text: 'theirs',
      over: [],
    });
    right.make({ kind: 'add', at: right.clock.next(), item: ITEM, set: 'tags', member: 'Sea' });
    right.make({ kind: 'write', at: right.clock.next(), item: ITEM, field: 'note', text: 'mine', over: [] });
    for (const change of wrong.known.values()) right.receive(change);
    expect(right.replica.members(ITEM, 'tags')).toEqual(['Sea']);
    expect(right.replica.writings(ITEM, 'note').map(({ text }) => text)).toEqual(['theirs', 'mine']);
  });
});

test('what is removed and added again stays, and what is added again after all saw it go', () => {
  const replica = createReplica();
  const add = (at: string): Change => ({ kind: 'add', at, item: ITEM, set: 'tags', member: 'Sea' });
  const remove = (at: string, seen: string[]): Change => ({
    kind: 'remove',
    at,
    item: ITEM,
    set: 'tags',
    member: 'Sea',
    seen,
  });
  const changes = [
    add('000000001000a-device01'),
    remove('000000002000a-device01', ['000000001000a-device01']),
  ];
  for (const change of shuffle(changes, 3)) replica.apply(change);
  expect(replica.members(ITEM, 'tags')).toEqual([]);
  replica.apply(add('000000003000a-device02'));
  expect(replica.members(ITEM, 'tags')).toEqual(['Sea']);
});
