import type { Change, Value } from '../../sync/merge/change';
import { type Clock, createClock, type Stamp, stampAt } from '../../sync/merge/stamp';
import type { Stream } from '../../sync/remote/pack';
import type { Database } from '../store/database';
import { additionsOf, applyAdd, applyPut, applyRemove, applyWrite, writingsOf } from './merge-state';

/** This device, as others know it, and its clock as it was kept; null until it is connected with others. */
export const findDevice = (database: Database): { id: string; clock: Stamp | null } | null =>
  database.one<{ id: string; clock: Stamp | null }>('SELECT id, clock FROM sync_device');

/** Continues the clock of this device. `keepClock` has to be called in the same transaction. */
export function openClock(database: Database, now: () => number): Clock {
  const device = findDevice(database);
  if (!device) throw new Error('this library is not connected with other devices');
  return createClock(device.id, now, device.clock);
}

export const keepClock = (database: Database, clock: Clock): void => {
  database.run('UPDATE sync_device SET clock = ?', [clock.latest()]);
};

/** Records changes of this device: applies them to what is known, and appends them to its log. */
export interface Recorder {
  /** `value` is sent, `stored` is what is stored of it. */
  put(item: string, field: string, value: Value, stored: Value, stream: Stream): void;
  add(item: string, set: string, member: string): void;
  /** Removes a member, and with it the additions `seen`: every one that this device knows of. */
  remove(item: string, set: string, member: string, seen?: readonly Stamp[]): void;
  write(item: string, field: string, text: string): void;
}

/** Texts are in the library: they are read when they are sent. */
const LATER = null;

/** Appends a change to this device's log, without its text. */
export function appendChange(database: Database, stream: Stream, change: Change): void {
  const last = database.one<{ last: number }>(
    `INSERT INTO sync_stream (stream, last, sent) VALUES (?, 1, 0)
       ON CONFLICT (stream) DO UPDATE SET last = last + 1 RETURNING last`,
    [stream],
  );
  database.run('INSERT INTO sync_own (stream, number, change) VALUES (?, ?, ?)', [
    stream,
    last?.last ?? 0,
    JSON.stringify(stream === 'text' && change.kind === 'put' ? { ...change, value: LATER } : change),
  ]);
}

/** Creates a recorder whose stamps come from `next`. */
export function createRecorder(database: Database, next: () => Stamp): Recorder {
  const append = (stream: Stream, change: Change) => appendChange(database, stream, change);
  return {
    put(item, field, value, stored, stream) {
      const change = { kind: 'put', at: next(), item, field, value } as const;
      if (applyPut(database, change, stored)) append(stream, change);
    },
    add(item, set, member) {
      const change = { kind: 'add', at: next(), item, set, member } as const;
      applyAdd(database, change);
      append('log', change);
    },
    remove(item, set, member, seen = additionsOf(database, item, set, member)) {
      const change = { kind: 'remove', at: next(), item, set, member, seen } as const;
      applyRemove(database, change);
      append('log', change);
    },
    write(item, field, text) {
      const over = writingsOf(database, item, field).map(({ at }) => at);
      const change = { kind: 'write', at: next(), item, field, text, over } as const;
      applyWrite(database, change);
      append('log', change);
    },
  };
}

/**
 * Stamps for what is in a library when it is connected for the first time: as if recorded when it was last changed (Unix time in
 * ms), so that what another device has changed since counts.
 */
export function createPastStamps(database: Database, device: string): (at: number) => Stamp {
  // Many articles may have been changed in one millisecond: no two stamps may be the same.
  let count =
    database.one<{ made: number }>('SELECT coalesce(sum(last), 0) AS made FROM sync_stream')?.made ?? 0;
  return (at) => stampAt(device, at, count++);
}
