/**
 * How a language writes the facts above an article. Made once and kept, because a browser's own formatting takes 25 to 100 ms
 * when a page's process first uses it (docs/speed.md).
 */
export interface Formats {
  /** Whether it writes numbers with the digits 0 to 9. */
  latinDigits: boolean;
  /** How it writes a day ("29 November 2026"); null if not by the Gregorian calendar in those digits. */
  longDate: LongDate | null;
}

/** A day's parts in the language's order, and the names of the months as they stand among them, January first. */
export interface LongDate {
  months: readonly string[];
  /** `year`, `month` and `day` stand for those; all else is written as it is. */
  parts: readonly { type: string; value: string }[];
}

/** Formats that were stored; null for anything else. */
export function asFormats(stored: unknown): Formats | null {
  const formats = stored as Partial<Formats> | null | undefined;
  if (typeof formats?.latinDigits !== 'boolean') return null;
  const { latinDigits, longDate = null } = formats;
  const isDate = Array.isArray(longDate?.months) && Array.isArray(longDate.parts);
  return { latinDigits, longDate: isDate ? longDate : null };
}

/** A day with the month's name, as `Intl.DateTimeFormat` takes it; in UTC, because it is the page's day. */
export const LONG_DATE: Intl.DateTimeFormatOptions = {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
};

const NARROW_SPACE = '\u202f';
const YEAR = 2001;
const DAY = 2;

/** Reads how `locale` (BCP 47) writes numbers and days from the browser. */
export function readFormats(locale: string): Formats {
  const format = new Intl.DateTimeFormat(locale, LONG_DATE);
  const { calendar, numberingSystem } = format.resolvedOptions();
  const dates = Array.from({ length: 12 }, (_, month) => Date.UTC(YEAR, month, DAY));
  const [january = 0] = dates;
  const longDate = {
    months: dates.map((date) => format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? ''),
    // Chromium writes narrow spaces in the parts of a date, and plain ones in the date.
    parts: format.formatToParts(january).map(({ type, value }) => ({
      type,
      value: format.format(january).includes(NARROW_SPACE) ? value : value.replaceAll(NARROW_SPACE, ' '),
    })),
  };
  const isSame = dates.every(
    (date, month) =>
      format.format(date) === writeLongDate({ year: YEAR, month: month + 1, day: DAY }, longDate),
  );
  return {
    latinDigits: numberingSystem === 'latn',
    longDate: calendar === 'gregory' && numberingSystem === 'latn' && isSame ? longDate : null,
  };
}

/** Writes a day; null for a month or a year, whose `month` or `day` is null. */
export function writeLongDate(
  { year, month, day }: { year: number; month: number | null; day: number | null },
  { months, parts }: LongDate,
): string | null {
  const name = month && months[month - 1];
  if (!name || !day) return null;
  const values: Record<string, string> = { year: String(year), month: name, day: String(day) };
  return parts.map(({ type, value }) => values[type] ?? value).join('');
}

/** From here on languages group digits. */
const GROUPED = 1000;

/** Writes a whole number for `locale`; `formats` are its own, if known. */
export function formatNumber(value: number, locale: string, formats: Formats | null): string {
  if (formats?.latinDigits && value < GROUPED) return String(value);
  return new Intl.NumberFormat(locale).format(value);
}
