import { gregorianYear, solarHijriDate } from './calendars';
import type { DatePatterns } from './date-patterns';
import { asciiDigits } from './digits';

const padToTwo = (value: number | string): string => String(value).padStart(2, '0');

/** Whether the day exists, in a year that an article may mention. */
function isValidDay(year: number, month: number, day: number): boolean {
  if (year < 1700 || year > 2200 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO date, or only year and month if there is no day; null if it doesn't exist. */
function formatDate(year = '', month: number | string = '', day?: string): string | null {
  if (!isValidDay(Number(year), Number(month), Number(day ?? 1))) return null;
  return day ? `${year}-${padToTwo(month)}-${padToTwo(day)}` : `${year}-${padToTwo(month)}`;
}

/** Parses a machine-readable date: ISO 8601 and similar forms, adding a missing colon to the time zone. */
function parseMachineDate(text: string): string | null {
  const match =
    /^(\d{4})-?(\d{2})(?:-?(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?/i.exec(
      text,
    );
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (!isValidDay(Number(year), Number(month), Number(day ?? 1))) return null;
  if (!day) return text.length <= 7 ? `${year}-${month}` : null;
  if (!hour) return `${year}-${month}-${day}`;
  const offset = !zone
    ? ''
    : /^(?:Z|UTC|GMT)$/i.test(zone)
      ? 'Z'
      : `${zone.slice(0, 3)}:${zone.replace(':', '').slice(3, 5) || '00'}`;
  const moment = `${year}-${month}-${day}T${hour}:${minute}${second ? `:${second}` : ''}${offset}`;
  return Number.isNaN(Date.parse(moment)) ? `${year}-${month}-${day}` : moment;
}

const TIME = /\b(\d{1,2})\s*(?:[:hH]|\.(?=\d{2}\s*[ap]m))\s*(\d{2})(?!\d)(?:\s*([ap])\.?m)?/i;

function readTime(text: string): string {
  const match = TIME.exec(text);
  if (!match) return '';
  const meridiem = match[3]?.toLowerCase();
  const hour = (Number(match[1]) % (meridiem ? 12 : 24)) + (meridiem === 'p' ? 12 : 0);
  return Number(match[2]) < 60 ? `T${padToTwo(hour)}:${match[2]}` : '';
}

/** Words before a version number: "version 1.2.19", "v. 1.3.30", "версия". */
const VERSION = /(?:\bv(?:er(?:s\w*)?)?\.?|\brelease|верси\p{L}|версія|版本?|バージョン|버전)\s*$/iu;

/** Whether a number with a two-digit year is a date: not of a coming year, and not a version. */
const isShortYear = (year: number, before: string): boolean =>
  year <= new Date().getUTCFullYear() && !VERSION.test(before);

/** Parses a date with a numeric month. */
function parseNumericDate(text: string, monthFirst: boolean): string | null {
  const numbers = /(?:^|[^\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d])/.exec(text);
  if (numbers) {
    const [, first, separator, second, yearText = ''] = numbers;
    const year = yearText.length === 4 ? Number(yearText) : 2000 + Number(yearText);
    // With dots, the day always comes first; with slashes and hyphens, it depends on the country.
    const isMonthLeading = separator !== '.' && (Number(second) > 12 || (monthFirst && Number(first) <= 12));
    const [day, month] = isMonthLeading ? [Number(second), Number(first)] : [Number(first), Number(second)];
    const before = text.slice(0, numbers.index + numbers[0].search(/\d/));
    const isYear = yearText.length === 4 || (separator === '.' && isShortYear(year, before));
    if (isYear && isValidDay(year, month, day)) return `${year}-${padToTwo(month)}-${padToTwo(day)}`;
  }
  // Korean sets a space after each dot: 2025. 10. 28.
  const reversed = /(?:^|\D)(\d{4})(?:[./-]|\. )(\d{1,2})(?:[./-]|\. )(\d{1,2})(?:\D|$)/.exec(text);
  if (reversed?.[1] && isValidDay(Number(reversed[1]), Number(reversed[2]), Number(reversed[3])))
    return `${reversed[1]}-${padToTwo(reversed[2] ?? '')}-${padToTwo(reversed[3] ?? '')}`;
  return null;
}

/** Parses a date as written by people, with the month as a name or number; null if there is none. */
function parseWrittenDate(text: string, patterns: DatePatterns, monthFirst: boolean): string | null {
  const solar = solarHijriDate(text);
  if (solar) return solar;
  const { parseMonth } = patterns;
  for (const form of patterns.forms) {
    const groups = form.exec(text)?.groups;
    if (groups) return formatDate(groups.year, groups.month, groups.day);
  }
  const hungarian = /(\d{4})\.?\s+([^\s\d.,:;()|/'"–—-]{3,})\.?\s+(\d{1,2})\.?/.exec(text);
  const hungarianMonth = hungarian?.[2] ? parseMonth(hungarian[2]) : null;
  if (hungarian && hungarianMonth) return formatDate(hungarian[1], hungarianMonth, hungarian[3]);
  const candidates = [
    ...Array.from(text.matchAll(patterns.dayThenMonth), ([, day, name, year]) => ({ day, name, year })),
    ...Array.from(text.matchAll(patterns.monthThenDay), ([, name, day, year]) => ({ day, name, year })),
  ];
  for (const { day, name, year } of candidates) {
    if (!name) continue;
    const month = parseMonth(name);
    const gregorian = gregorianYear(Number(year));
    if (month && isValidDay(gregorian, month, Number(day)))
      return `${gregorian}-${padToTwo(month)}-${padToTwo(day ?? '')}`;
  }
  return parseNumericDate(text, monthFirst);
}

/** The day from which computers count: nothing was published then; a system had no date. */
const EPOCH = '1970-01-01';

/** Number of characters in which to look for a date. */
const MAX_LENGTH = 200;

/**
 * Parses a date in any common form of the languages of `patterns`, in the digits of any script and in the Gregorian, Solar Hijri or Thai calendar.
 * `monthFirst`: read 3/4/2024 as March 4. Returns ISO 8601, only as precise as the text and in its time zone ("2024-03-05",
 * "2024-03-05T07:45", "2024-03-05T10:00:00+01:00"), or null; also for the first day of 1970.
 */
export function parseDate(text: string, patterns: DatePatterns, monthFirst = false): string | null {
  const date = parseAny(text, patterns, monthFirst);
  return date?.startsWith(EPOCH) ? null : date;
}

function parseAny(text: string, patterns: DatePatterns, monthFirst: boolean): string | null {
  const trimmed = asciiDigits(text.slice(0, MAX_LENGTH).trim());
  if (/^\d{10}(?:\d{3})?$/.test(trimmed))
    return new Date(Number(trimmed.padEnd(13, '0'))).toISOString().replace('.000', '');
  const machine = parseMachineDate(trimmed);
  if (machine) return machine;
  const written = parseWrittenDate(trimmed, patterns, monthFirst);
  if (!written) return null;
  const zoned = /\bGMT\b|\bUTC\b/.test(trimmed) && /\d{2}:\d{2}:\d{2}/.exec(trimmed);
  if (zoned) return `${written}T${zoned[0]}Z`;
  return written.length === 10 ? written + readTime(trimmed) : written;
}
