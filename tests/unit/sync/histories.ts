import fc from 'fast-check';
import type { Change } from '../../../sync/merge/change';
import { createReplica, type Replica } from '../../../sync/merge/replica';
import { type Clock, createClock } from '../../../sync/merge/stamp';

const MAX_DEVICES = 6;
const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
/** Where the histories begin (Unix time in ms). */
const START = 1.79e12;

/** What a device's user does, or what a network does between two devices. */
export type Step =
  | { kind: 'put'; device: number; item: number; value: number }
  | { kind: 'add'; device: number; item: number; member: number }
  | { kind: 'remove'; device: number; item: number; member: number }
  | { kind: 'write'; device: number; item: number; text: string }
  /** One device gets some of what another knows, in an order of its own, some of it twice. */
  | { kind: 'deliver'; from: number; to: number; share: number; order: number };

export interface History {
  /** How far each device's wall clock is off (ms). */
  clocks: number[];
  steps: Step[];
}

const device = fc.nat({ max: MAX_DEVICES - 1 });
const item = fc.nat({ max: 2 });
const member = fc.nat({ max: 2 });

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), device, item, value: fc.nat({ max: 9 }) }),
  fc.record({ kind: fc.constant('add' as const), device, item, member }),
  fc.record({ kind: fc.constant('remove' as const), device, item, member }),
  fc.record({ kind: fc.constant('write' as const), device, item, text: fc.string({ maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('deliver' as const),
    from: device,
    to: device,
    share: fc.integer({ min: 1, max: 100 }),
    order: fc.nat(),
  }),
);

/** Histories of up to six devices whose clocks are right, a day, or ten years off. */
export const histories: fc.Arbitrary<History> = fc.record({
  clocks: fc.array(fc.constantFrom(0, 0, 5000, DAY_MS, -DAY_MS, 10 * YEAR_MS, -10 * YEAR_MS), {
    minLength: MAX_DEVICES,
    maxLength: MAX_DEVICES,
  }),
  steps: fc.array(steps, { maxLength: 60 }),
});

/** A device of a history: what it knows, and every change it has made or got. */
export interface Device {
  clock: Clock;
  replica: Replica;
  known: Map<string, Change>;
  /** Makes a change of its own. */
  make(change: Change): void;
  /** Gets one of another's. */
  receive(change: Change): void;
}

/** A device whose wall clock is `off` (ms) when the true time is `now()`. */
export function createDevice(number: number, off: number, now: () => number): Device {
  const clock = createClock(`device0${number}`, () => now() + off);
  const replica = createReplica();
  const known = new Map<string, Change>();
  const take = (change: Change) => {
    known.set(change.at, change);
    replica.apply(change);
  };
  return {
    clock,
    replica,
    known,
    make: take,
    receive(change) {
      clock.see(change.at);
      take(change);
    },
  };
}

/** A list in an order that a number determines (a linear congruential generator; Numerical Recipes' constants). */
export function shuffle<T>(list: readonly T[], order: number): T[] {
  let state = order >>> 0;
  return list
    .map((value) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return { value, key: state };
    })
    .sort((one, other) => one.key - other.key)
    .map(({ value }) => value);
}

export const itemName = (number: number): string => `article:${number}`;
const memberName = (number: number): string => `tag ${number}`;

/** Makes the change of a step on a device. */
function act({ clock, replica, make }: Device, step: Exclude<Step, { kind: 'deliver' }>): void {
  const of = itemName(step.item);
  if (step.kind === 'put')
    make({ kind: 'put', at: clock.next(), item: of, field: 'archived', value: step.value });
  else if (step.kind === 'add')
    make({ kind: 'add', at: clock.next(), item: of, set: 'tags', member: memberName(step.member) });
  else if (step.kind === 'remove') {
    const seen = replica.additions(of, 'tags', memberName(step.member));
    if (seen.length)
      make({
        kind: 'remove',
        at: clock.next(),
        item: of,
        set: 'tags',
        member: memberName(step.member),
        seen,
      });
  } else {
    const over = replica.writings(of, 'note').map(({ at }) => at);
    make({ kind: 'write', at: clock.next(), item: of, field: 'note', text: step.text, over });
  }
}

/** Plays a history, and then lets every device get everything, each in an order of its own, partly twice. */
export function playHistory({ clocks, steps }: History): Device[] {
  let now = START;
  const devices = clocks.map((off, number) => createDevice(number, off, () => now));
  const at = (number: number): Device => {
    const found = devices[number];
    if (!found) throw new Error(`no device ${number}`);
    return found;
  };
  for (const step of steps) {
    now += 700;
    if (step.kind !== 'deliver') {
      act(at(step.device), step);
      continue;
    }
    const all = shuffle([...at(step.from).known.values()], step.order);
    const some = all.slice(0, Math.ceil((all.length * step.share) / 100));
    for (const change of [...some, ...some.slice(0, 3)]) at(step.to).receive(change);
  }
  const all = devices.flatMap(({ known }) => [...known.values()]);
  for (const [number, { receive }] of devices.entries())
    for (const change of shuffle(all, number)) receive(change);
  return devices;
}

/** All that can be asked of a replica. */
export const readEverything = ({ items, field, members, writings }: Replica) =>
  items().map((name) => [name, field(name, 'archived'), members(name, 'tags'), writings(name, 'note')]);
