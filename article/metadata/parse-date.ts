import { gregorianYear, solarHijriDate } from './calendars';
import { asciiDigits } from './digits';
import { parseMonth } from './months';

const two = (value: number | string): string => String(value).padStart(2, '0');

/** Whether there is such a day, in years that an article may name. */
function valid(year: number, month: number, day: number): boolean {
  if (year < 1700 || year > 2200 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A date, or a month where no day is given; null where there is none such. */
function numbered(year = '', month: number | string = '', day?: string): string | null {
  if (!valid(Number(year), Number(month), Number(day ?? 1))) return null;
  return day ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}

/** A machine's date: ISO 8601 and what comes near it, its zone's colon restored. */
function machineDate(text: string): string | null {
  const match =
    /^(\d{4})-?(\d{2})(?:-?(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?/i.exec(
      text,
    );
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (!valid(Number(year), Number(month), Number(day ?? 1))) return null;
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

function timeOf(text: string): string {
  const match = TIME.exec(text);
  if (!match) return '';
  const half = match[3]?.toLowerCase();
  const hour = (Number(match[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
  return Number(match[2]) < 60 ? `T${two(hour)}:${match[2]}` : '';
}

/** Day and month by numbers. */
function numericDate(text: string, monthFirst: boolean): string | null {
  const numbers = /(?:^|[^\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d])/.exec(text);
  if (numbers) {
    const [, first, mark, second, last = ''] = numbers;
    const year = last.length === 4 ? Number(last) : 2000 + Number(last);
    // Dots mean that the day leads, everywhere; slashes and hyphens mean what the language's land means by them.
    const monthLeads = mark !== '.' && (Number(second) > 12 || (monthFirst && Number(first) <= 12));
    const [day, month] = monthLeads ? [Number(second), Number(first)] : [Number(first), Number(second)];
    if ((last.length === 4 || mark === '.') && valid(year, month, day))
      return `${year}-${two(month)}-${two(day)}`;
  }
  const reversed = /(?:^|\D)(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:\D|$)/.exec(text);
  if (reversed?.[1] && valid(Number(reversed[1]), Number(reversed[2]), Number(reversed[3])))
    return `${reversed[1]}-${two(reversed[2] ?? '')}-${two(reversed[3] ?? '')}`;
  return null;
}

const DAY_THEN_MONTH =
  /(?:^|[^\d])(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?\s+(?:de\s+|of\s+)?([^\s\d.,:;()|/'"·•–—-]{3,})\.?,?\s+(?:de[l]?\s+)?(\d{4})/g;
const MONTH_THEN_DAY = /([^\s\d.,:;()|/'"·•–—-]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/g;

/** A date as people write it: day and month by name or number; null where it is none. */
function writtenDate(text: string, monthFirst: boolean): string | null {
  const solar = solarHijriDate(text);
  if (solar) return solar;
  const vietnamese = /(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})/i.exec(text);
  if (vietnamese) return numbered(vietnamese[3], vietnamese[2], vietnamese[1]);
  const hungarian = /(\d{4})\.?\s+([^\s\d.,:;()|/'"–—-]{3,})\.?\s+(\d{1,2})\.?/.exec(text);
  const hungarianMonth = hungarian?.[2] ? parseMonth(hungarian[2]) : null;
  if (hungarian && hungarianMonth) return numbered(hungarian[1], hungarianMonth, hungarian[3]);
  const asian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?/.exec(text);
  if (asian) return numbered(asian[1], asian[2], asian[3]);
  const named = [
    ...Array.from(text.matchAll(DAY_THEN_MONTH), ([, day, name, year]) => ({ day, name, year })),
    ...Array.from(text.matchAll(MONTH_THEN_DAY), ([, name, day, year]) => ({ day, name, year })),
  ];
  for (const { day, name, year } of named) {
    if (!name) continue;
    const month = parseMonth(name);
    const gregorian = gregorianYear(Number(year));
    if (month && valid(gregorian, month, Number(day))) return `${gregorian}-${two(month)}-${two(day ?? '')}`;
  }
  return numericDate(text, monthFirst);
}

/** A date stands within so many characters of where a text begins. */
const LONGEST = 200;

/**
 * Reads a date in any usual form, in any script's digits, in the Gregorian, Solar Hijri or Thai calendar. `monthFirst` says
 * how 3/4/2024 is read. Returns ISO 8601, only as precise as the text is and in the zone it names ("2024-03-05",
 * "2024-03-05T07:45", "2024-03-05T10:00:00+01:00"); null where it holds none.
 */
export function parseDate(text: string, monthFirst = false): string | null {
  const trimmed = asciiDigits(text.slice(0, LONGEST).trim());
  if (/^\d{10}(?:\d{3})?$/.test(trimmed))
    return new Date(Number(trimmed.padEnd(13, '0'))).toISOString().replace('.000', '');
  const machine = machineDate(trimmed);
  if (machine) return machine;
  const written = writtenDate(trimmed, monthFirst);
  if (!written) return null;
  const zoned = /\bGMT\b|\bUTC\b/.test(trimmed) && /\d{2}:\d{2}:\d{2}/.exec(trimmed);
  if (zoned) return `${written}T${zoned[0]}Z`;
  return written.length === 10 ? written + timeOf(trimmed) : written;
}
