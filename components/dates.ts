import { type Formats, LONG_DATE, writeLongDate } from './formats';

/** A date as precise as the page gives it: year, month and day, or less. */
export interface DateParts {
  year: number;
  month: number | null;
  day: number | null;
}

/** Parses the date part of an ISO 8601 string of any precision; null for anything else. */
export function dateParts(iso: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/.exec(iso);
  if (!match) return null;
  const [, year, month, day] = match;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

/**
 * Formats a date for `locale` (BCP 47), no more precise than it is; `formats` are those of the locale, if known. The day is
 * that of the page, not converted to the user's time zone.
 */
export function formatDate(iso: string, locale: string, formats: Formats | null = null): string {
  const parts = dateParts(iso);
  if (!parts) return iso;
  const known = formats?.longDate && writeLongDate(parts, formats.longDate);
  if (known) return known;
  const date = new Date(0);
  // `Date.UTC` takes years before 100 for those of the 20th century.
  date.setUTCFullYear(parts.year, (parts.month ?? 1) - 1, parts.day ?? 1);
  const format = { ...LONG_DATE };
  if (!parts.month) delete format.month;
  if (!parts.day) delete format.day;
  return new Intl.DateTimeFormat(locale, format).format(date);
}

/** Whether `later` is a later day than `earlier`; both ISO 8601, compared to their common precision. */
export function isLaterDay(later: string, earlier: string): boolean {
  const length = Math.min(10, later.length, earlier.length);
  return later.slice(0, length) > earlier.slice(0, length);
}
