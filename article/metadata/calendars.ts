/** The months of the Solar Hijri calendar, the first at spring. */
const SOLAR_HIJRI = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
/** Days before the first of each of its months. */
const DAYS_BEFORE = [0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336];

/**
 * The Gregorian day of a Solar Hijri date, ISO 8601. Its year begins on 20 or 21 March; which, follows from the 33-year
 * cycle of its leap years (Birashk; right from 1178 to 1633).
 */
function fromSolarHijri(year: number, month: number, day: number): string {
  const leapsBefore = (years: number) => Math.floor((8 * years + 29) / 33);
  // 1 Farvardin 1400 was 21 March 2021.
  const newYear = (year - 1400) * 365 + leapsBefore(year - 1) - leapsBefore(1399);
  const days = newYear + (DAYS_BEFORE[month - 1] ?? 0) + day - 1;
  return new Date(Date.UTC(2021, 2, 21) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A date written in the Solar Hijri calendar ("15 فروردین 1405"), ISO 8601; null for any other. Digits are to be ASCII. */
export function solarHijriDate(text: string): string | null {
  const match = /(\d{1,2})\s+([^\s\d]+)\s+(1[2-5]\d{2})/.exec(text);
  const month = match?.[2] ? SOLAR_HIJRI.indexOf(match[2]) + 1 : 0;
  return match && month ? fromSolarHijri(Number(match[3]), month, Number(match[1])) : null;
}

/** The Gregorian year of a year that may be counted from the Buddha's death, as Thailand does: 2569 is 2026. */
export function gregorianYear(year: number): number {
  return year >= 2400 && year <= 2700 ? year - 543 : year;
}
