import type { Range } from './types';

/** Reads a stored value of any shape; undefined where it is not one of these. */
export type Field<T> = (value: unknown) => T | undefined;

/**
 * Hears of every part that is not as it was stored, by its path ("type.textSize"): it fell back, or there was more of it than
 * is kept, and so many were left out.
 */
export type Report = (path: string, left?: number) => void;

/** Reads a whole section, and reports what of it is not as it was stored. */
export type Section<T> = (value: unknown, path: string, report: Report) => T;

/** One of a list. */
export function oneOf<const T>(choices: readonly T[]): Field<T> {
  return (value) => choices.find((choice) => choice === value);
}

/** A whole number of a scale; one beyond its ends is the end: an older or newer version had a longer scale. */
export function wholeNumberIn({ least, most }: Range): Field<number> {
  return (value) => (Number.isInteger(value) ? Math.min(most, Math.max(least, Number(value))) : undefined);
}

export const flag: Field<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A colour as `#rrggbb`. */
export const colour: Field<string> = (value) =>
  typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;

/** A text that says something and has an end. */
export const line: Field<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= 2000 ? value : undefined;

/**
 * How many entries a record or a list keeps: more than anyone has, and few enough that every view can read them. Of more the
 * first are kept, and how many were left out is reported.
 */
const MOST = 1000;

/** A list of texts; a damaged one among them makes the whole list doubtful. */
export const lines: Section<readonly string[] | undefined> = (value, path, report) => {
  if (!Array.isArray(value)) return undefined;
  const first = value.slice(0, MOST);
  if (first.some((item) => line(item) === undefined)) return undefined;
  if (value.length > MOST) report(path, value.length - MOST);
  return first;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A single value as a section. Missing is the default; anything else that cannot be read is reported. */
export function single<T>(read: Field<T> | Section<T | undefined>, fallback: T): Section<T> {
  return (value, path, report) => {
    const found = value === undefined ? fallback : read(value, path, report);
    if (found === undefined) report(path);
    return found ?? fallback;
  };
}

/** A record of known parts, each of which falls back alone. */
export function parts<T extends object>(sections: { [K in keyof T]: Section<T[K]> }): Section<T> {
  return (value, path, report) => {
    const record = isRecord(value) ? value : {};
    if (value !== undefined && !isRecord(value)) report(path);
    const read = (key: keyof T & string) => sections[key](record[key], path ? `${path}.${key}` : key, report);
    return Object.fromEntries(Object.keys(sections).map((key) => [key, read(key as keyof T & string)])) as T;
  };
}

/** An entry that is a record; anything else is none. */
export function whole<T>(read: Section<T>): Section<T | undefined> {
  return (value, path, report) => (isRecord(value) ? read(value, path, report) : undefined);
}

/** A record by keys of the reader's own (sites, commands); an entry that cannot be read is left out. */
export function entries<T>(read: Section<T | undefined> | Field<T>): Section<Record<string, T>> {
  return (value, path, report) => {
    if (value === undefined) return {};
    if (!isRecord(value)) {
      report(path);
      return {};
    }
    const all = Object.entries(value);
    if (all.length > MOST) report(path, all.length - MOST);
    const found = all.slice(0, MOST).flatMap(([key, stored]) => {
      const own = `${path}.${key}`;
      const item = line(key) === undefined ? undefined : read(stored, own, report);
      if (item === undefined) report(own);
      return item === undefined ? [] : [[key, item] as const];
    });
    return Object.fromEntries(found);
  };
}
