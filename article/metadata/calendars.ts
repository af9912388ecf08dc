/**
 * Months of the Solar Hijri calendar; the first one starts in spring. Here and not in a language's file: they are years of
 * another length, not names for January to December, and Persian, Dari and Pashto share them.
 */
const SOLAR_HIJRI = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
/** Number of days in the year before each month. */
const DAYS_BEFORE = [0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336];

/**
 * Converts a Solar Hijri date to a Gregorian one, as ISO 8601. The year starts on 20 or 21 March, depending on a 33-year
 * cycle of leap years (Birashk; correct from 1178 to 1633).
 */
function fromSolarHijri(year: number, month: number, day: number): string {
  const countLeapYears = (years: number) => Math.floor((8 * years + 29) / 33);
  // 1 Farvardin 1400 was 21 March 2021.
  const newYear = (year - 1400) * 365 + countLeapYears(year - 1) - countLeapYears(1399);
  const days = newYear + (DAYS_BEFORE[month - 1] ?? 0) + day - 1;
  return new Date(Date.UTC(2021, 2, 21) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Parses a Solar Hijri date ("15 فروردین 1405") with ASCII digits; returns ISO 8601, or null for any other date. */
export function solarHijriDate(text: string): string | null {
  const match = /(\d{1,2})\s+([^\s\d]+)\s+(1[2-5]\d{2})/.exec(text);
  const month = match?.[2] ? SOLAR_HIJRI.indexOf(match[2]) + 1 : 0;
  return match && month ? fromSolarHijri(Number(match[3]), month, Number(match[1])) : null;
}

/** Gregorian year for a year that may be in the Buddhist era, as used in Thailand: 2569 is 2026. */
export function gregorianYear(year: number): number {
  return year >= 2400 && year <= 2700 ? year - 543 : year;
}
