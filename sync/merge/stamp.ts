/**
 * When a change was made and on which device, as text that sorts in the order of the changes: the time (ms, base 36), a count
 * within it, and the device. A hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014): a change made after
 * another was seen is later than it, whatever the devices' clocks say.
 */
export type Stamp = string;

/** Digits (base 36) of the time, enough until the year 5188, and of the count. */
const TIME_DIGITS = 9;
const COUNT_DIGITS = 4;
const MAX_TIME = 36 ** TIME_DIGITS - 1;
const MAX_COUNT = 36 ** COUNT_DIGITS - 1;
const STAMP = /^[0-9a-z]{9}[0-9a-z]{4}-([0-9a-z]{8,32})$/;

const digits = (value: number, length: number): string => value.toString(36).padStart(length, '0');

/** Whether a value from elsewhere is a stamp. */
export const isStamp = (value: unknown): value is Stamp => typeof value === 'string' && STAMP.test(value);

/** The device that made the change of a stamp. */
export const deviceOf = (stamp: Stamp): string => stamp.slice(TIME_DIGITS + COUNT_DIGITS + 1);

/** The time of a stamp as its device's clock had it, or later (Unix time in ms). */
export const timeOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, TIME_DIGITS), 36);

const countOf = (stamp: Stamp): number =>
  Number.parseInt(stamp.slice(TIME_DIGITS, TIME_DIGITS + COUNT_DIGITS), 36);

/** A stamp for a change made at a time (Unix time in ms), the `count`th of its device. */
export const stampAt = (device: string, time: number, count: number): Stamp =>
  `${digits(Math.min(MAX_TIME, Math.max(0, Math.round(time))), TIME_DIGITS)}${digits(count % MAX_COUNT, COUNT_DIGITS)}-${device}`;

/** Stamps the changes of one device. */
export interface Clock {
  /** A stamp later than all that this clock has made or seen. */
  next(): Stamp;
  /** Learns of a change made elsewhere. */
  see(stamp: Stamp): void;
  /** The latest stamp made or seen, to be kept for `createClock`; null if there is none. */
  latest(): Stamp | null;
}

/**
 * Creates the clock of a device. `now` is the wall clock (Unix time in ms), `latest` what `latest()` was when the device last
 * ran. A wall clock that is behind, goes back, or says something impossible only means that the count goes on.
 */
export function createClock(device: string, now: () => number, latest: Stamp | null = null): Clock {
  let [time, count] = latest ? [timeOf(latest), countOf(latest)] : [0, 0];
  let last = latest;
  return {
    next() {
      const wall = Math.round(now());
      if (wall > time && wall <= MAX_TIME) [time, count] = [wall, 0];
      else if (count < MAX_COUNT - 1) count++;
      else [time, count] = [time + 1, 0];
      last = stampAt(device, time, count);
      return last;
    },
    see(stamp) {
      if (last !== null && stamp <= last) return;
      [time, count] = [timeOf(stamp), countOf(stamp)];
      last = stamp;
    },
    latest: () => last,
  };
}
