import { createUnreadable, type UnreadableRow } from '../item';

/** Trimmed text, or null if it is empty or no text. A number becomes its digits. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

const TRUE = new Set(['1', 'true', 'yes', 'y', 'on', 't']);

/** Whether a value means yes in any of the ways exports write it: `true`, 1, "1", "True", "yes". */
export const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || (typeof value === 'string' && TRUE.has(value.trim().toLowerCase()));

/** An object's own fields; empty for anything that is no object, and never of an array. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** A list's values; empty for anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The texts of a list, trimmed, without empty ones and without repetition. */
export const textsOf = (values: readonly unknown[]): string[] => [
  ...new Set(values.map(textOf).filter((text) => text !== null)),
];

/** Labels written in one text, parted by `separator`. */
export const splitLabels = (value: unknown, separator: string | RegExp): string[] =>
  typeof value === 'string' ? textsOf(value.split(separator)) : [];

/** A share of 0–1 from a number or text in hundredths or not; 0 for anything else. */
export function shareOf(value: unknown, whole: 1 | 100): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return 0;
  return Math.min(1, Math.max(0, number / whole));
}

/** Where a row stands in its file. */
export type RowPosition = Partial<Pick<UnreadableRow, 'line' | 'entry' | 'start'>>;

/**
 * A web address as text without spaces around it, or the row for the report that says why there is none. What has no scheme but
 * is a host with a path (`example.org/a`) is taken as https.
 */
export function webAddress(value: unknown, position: RowPosition): string | UnreadableRow {
  const text = textOf(value)?.replace(/[\r\n\t]/g, '');
  if (!text) return createUnreadable('no-address', position);
  if (/^https?:\/\//i.test(text))
    return URL.canParse(text) ? text : createUnreadable('no-address', { start: text, ...position });
  if (/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u.test(text) && URL.canParse(`https://${text}`))
    return `https://${text}`;
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(text);
  // What stands behind javascript: or data: says nothing to the reader and may be megabytes.
  return createUnreadable(hasScheme ? 'not-web' : 'no-address', { start: text, ...position });
}

/** A title, or null if it is only the address. */
export function titleOf(value: unknown, url: string): string | null {
  const title = textOf(value)?.replace(/\s+/g, ' ') ?? null;
  return title === url || title === url.replace(/^https?:\/\//i, '') ? null : title;
}
