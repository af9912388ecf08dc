import { changedFields, fieldsOf, recordOf, stringifyStable } from './paths';
import { DEFAULTS, readPreferences } from './preferences';
import type { Preferences } from './types';

/**
 * Merges the settings of two devices: **the newest change of each field wins**. Each field is an item of its own in
 * `storage.sync`, with the time of its last change; a removed field (a site's own appearance) has no value.
 * The device's own storage is authoritative: what can't be synchronised is only missing on the others.
 */
export type Times = Record<string, number>;

/** A field as it is synchronised. `value` is undefined if it was removed. */
export interface Stamped {
  at: number;
  value: unknown;
}

/** The key of a field's items; a long one has several, numbered from 0 after "#". */
const PREFIX = 'setting:';
/** An item's limit is 8,192 bytes, of key and value as JSON, where a quotation mark takes two. */
const MAX_PIECE_LENGTH = 3800;

/** JSON in ASCII, which no storage changes and which can be cut anywhere: other characters are escaped. */
function plain(json: string): string {
  return json.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The storage items that hold a field. */
export function itemsOf(path: string, { at, value }: Stamped): Record<string, unknown> {
  const text = value === undefined ? '' : plain(JSON.stringify(value));
  const count = Math.max(1, Math.ceil(text.length / MAX_PIECE_LENGTH));
  const pieces = Array.from({ length: count }, (_, index) => [
    `${PREFIX}${path}#${index}`,
    [at, count, text.slice(index * MAX_PIECE_LENGTH, (index + 1) * MAX_PIECE_LENGTH)],
  ]);
  return Object.fromEntries(pieces);
}

/**
 * Reads all fields from the contents of `storage.sync`. Pieces with different times were written separately and don't make
 * a field; neither does anything invalid.
 */
export function stampedOf(items: Record<string, unknown>): Record<string, Stamped> {
  const found: Record<string, Stamped> = {};
  for (const [key, first] of Object.entries(items)) {
    if (!key.startsWith(PREFIX) || !key.endsWith('#0') || !isPiece(first)) continue;
    const [at, count] = first;
    const stem = key.slice(0, -1);
    const pieces = Array.from({ length: Math.min(count, 200) }, (_, index) => items[`${stem}${index}`]);
    if (!pieces.every((piece) => isPiece(piece) && piece[0] === at)) continue;
    const text = pieces.map((piece) => (isPiece(piece) ? piece[2] : '')).join('');
    try {
      found[key.slice(PREFIX.length, -2)] = { at, value: text ? JSON.parse(text) : undefined };
    } catch {
      // Cut off in the middle: the device that has it whole writes it again with its next change.
    }
  }
  return found;
}

function isPiece(value: unknown): value is [number, number, string] {
  return (
    Array.isArray(value) &&
    Number.isFinite(value[0]) &&
    Number.isInteger(value[1]) &&
    typeof value[2] === 'string'
  );
}

/** Whether this version can read a field; one of another version is left alone. */
function isOurs(path: string, value: unknown): boolean {
  if (value === undefined) return true;
  return (
    stringifyStable(fieldsOf(readPreferences(recordOf({ [path]: value })))[path]) === stringifyStable(value)
  );
}

/** Takes over every readable field that is newer elsewhere. Returns the record, its times, and whether anything changed. */
export function takeNewer(
  preferences: Preferences,
  times: Times,
  elsewhere: Record<string, Stamped>,
): { preferences: Preferences; times: Times; taken: boolean } {
  const fields = fieldsOf(preferences);
  const newer = Object.entries(elsewhere).filter(
    ([path, { at, value }]) => at > (times[path] ?? 0) && isOurs(path, value),
  );
  for (const [path, { value }] of newer) fields[path] = value;
  return {
    preferences: readPreferences(recordOf(fields)),
    times: { ...times, ...Object.fromEntries(newer.map(([path, { at }]) => [path, at])) },
    taken: newer.length > 0,
  };
}

/** The fields that are newer here, to be written to `storage.sync`. */
export function newerHere(
  preferences: Preferences,
  times: Times,
  elsewhere: Record<string, Stamped>,
): Record<string, Stamped> {
  const fields = fieldsOf(preferences);
  const newer = Object.entries(times).filter(([path, at]) => at > (elsewhere[path]?.at ?? 0));
  return Object.fromEntries(newer.map(([path, at]) => [path, { at, value: fields[path] }]));
}

/** Gives fields set before times were recorded (version 1) the oldest possible time. */
export function timesOf(preferences: Preferences, times: Times): Times {
  const untimed = changedFields(DEFAULTS, preferences).filter((path) => times[path] === undefined);
  return { ...Object.fromEntries(untimed.map((path) => [path, 1])), ...times };
}
