import type { Range } from './types';

/** Reads a stored value of any shape; undefined if it is invalid. */
export type Field<T> = (value: unknown) => T | undefined;

/**
 * Called for every part that differs from what was stored, with its path ("type.textSize"): it fell back to its default, or
 * was cut by this many entries.
 */
export type Report = (path: string, left?: number) => void;

/** Reads a whole section, and reports which parts of it differ from what was stored. */
export type Section<T> = (value: unknown, path: string, report: Report) => T;

/** One of a list. */
export function oneOf<const T>(choices: readonly T[]): Field<T> {
  return (value) => choices.find((choice) => choice === value);
}

/** An integer, clamped to a scale: other versions may have had a longer one. */
export function wholeNumberIn({ least, most }: Range): Field<number> {
  return (value) => (Number.isInteger(value) ? Math.min(most, Math.max(least, Number(value))) : undefined);
}

export const flag: Field<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A colour as `#rrggbb`. */
export const colour: Field<string> = (value) =>
  typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;

/** A text that isn't blank, with a maximum length. */
export const line: Field<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= 2000 ? value : undefined;

/**
 * Maximum number of entries of a record or list: more than anyone has, and few enough for every view to read. The first
 * ones are kept, and the number of the others is reported.
 */
const MAX_ENTRIES = 1000;

/** A list of texts; a single invalid one makes the whole list invalid. */
export const lines: Section<readonly string[] | undefined> = (value, path, report) => {
  if (!Array.isArray(value)) return undefined;
  const first = value.slice(0, MAX_ENTRIES);
  if (first.some((item) => line(item) === undefined)) return undefined;
  if (value.length > MAX_ENTRIES) report(path, value.length - MAX_ENTRIES);
  return first;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A section of a single value. A missing one is the default; an invalid one is reported. */
export function single<T>(read: Field<T> | Section<T | undefined>, fallback: T): Section<T> {
  return (value, path, report) => {
    const found = value === undefined ? fallback : read(value, path, report);
    if (found === undefined) report(path);
    return found ?? fallback;
  };
}

/** A record of known parts, each with its own fallback. */
export function parts<T extends object>(sections: { [K in keyof T]: Section<T[K]> }): Section<T> {
  return (value, path, report) => {
    const record = isRecord(value) ? value : {};
    if (value !== undefined && !isRecord(value)) report(path);
    const read = (key: keyof T & string) => sections[key](record[key], path ? `${path}.${key}` : key, report);
    return Object.fromEntries(Object.keys(sections).map((key) => [key, read(key as keyof T & string)])) as T;
  };
}

/** Reads an entry only if it is a record; otherwise it is undefined. */
export function whole<T>(read: Section<T>): Section<T | undefined> {
  return (value, path, report) => (isRecord(value) ? read(value, path, report) : undefined);
}

/** A record with keys of the user's (sites, commands); invalid entries are left out. */
export function entries<T>(read: Section<T | undefined> | Field<T>): Section<Record<string, T>> {
  return (value, path, report) => {
    if (value === undefined) return {};
    if (!isRecord(value)) {
      report(path);
      return {};
    }
    const all = Object.entries(value);
    if (all.length > MAX_ENTRIES) report(path, all.length - MAX_ENTRIES);
    const found = all.slice(0, MAX_ENTRIES).flatMap(([key, stored]) => {
      const own = `${path}.${key}`;
      const item = line(key) === undefined ? undefined : read(stored, own, report);
      if (item === undefined) report(own);
      return item === undefined ? [] : [[key, item] as const];
    });
    return Object.fromEntries(found);
  };
}
