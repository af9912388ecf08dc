import type { Range } from './types';

/** Reads a stored value of any shape; undefined where it is not one of these. */
export type Field<T> = (value: unknown) => T | undefined;

/** Reads a whole section; `spoiled` hears of every part of it that fell back, by its path ("type.textSize"). */
export type Section<T> = (value: unknown, path: string, spoiled: (path: string) => void) => T;

/** One of a list. */
export function oneOf<const T>(choices: readonly T[]): Field<T> {
  return (value) => choices.find((choice) => choice === value);
}

/** A whole number of a scale; one beyond its ends is the end: an older or newer version had a longer scale. */
export function step({ least, most }: Range): Field<number> {
  return (value) => (Number.isInteger(value) ? Math.min(most, Math.max(least, Number(value))) : undefined);
}

export const flag: Field<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A colour as `#rrggbb`. */
export const colour: Field<string> = (value) =>
  typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;

/** A text that says something and has an end. */
export const line: Field<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= 2000 ? value : undefined;

/** A list of texts; a damaged one among them makes the whole list doubtful. */
export const lines: Field<readonly string[]> = (value) =>
  Array.isArray(value) && value.every((item) => line(item) !== undefined) ? value : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A single value as a section. Missing is the default; anything else that cannot be read is spoiled. */
export function single<T>(read: Field<T>, fallback: T): Section<T> {
  return (value, path, spoiled) => {
    const found = value === undefined ? fallback : read(value);
    if (found === undefined) spoiled(path);
    return found ?? fallback;
  };
}

/** A record of known parts, each of which falls back alone. */
export function parts<T extends object>(sections: { [K in keyof T]: Section<T[K]> }): Section<T> {
  return (value, path, spoiled) => {
    const record = isRecord(value) ? value : {};
    if (value !== undefined && !isRecord(value)) spoiled(path);
    const read = (key: keyof T & string) =>
      sections[key](record[key], path ? `${path}.${key}` : key, spoiled);
    return Object.fromEntries(Object.keys(sections).map((key) => [key, read(key as keyof T & string)])) as T;
  };
}

/** An entry that is a record; anything else is none. */
export function whole<T>(read: Section<T>): Section<T | undefined> {
  return (value, path, spoiled) => (isRecord(value) ? read(value, path, spoiled) : undefined);
}

/** A record by keys of the reader's own (sites, commands); an entry that cannot be read is left out. */
export function entries<T>(read: Section<T | undefined> | Field<T>): Section<Record<string, T>> {
  return (value, path, spoiled) => {
    if (value === undefined) return {};
    if (!isRecord(value)) {
      spoiled(path);
      return {};
    }
    const found = Object.entries(value).flatMap(([key, stored]) => {
      const item = read(stored, `${path}.${key}`, spoiled);
      if (item === undefined) spoiled(`${path}.${key}`);
      return item === undefined ? [] : [[key, item] as const];
    });
    return Object.fromEntries(found);
  };
}
