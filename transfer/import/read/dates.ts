/** 2100-01-01, in seconds: what is larger is in a smaller unit. */
const LATEST_SECONDS = 4_102_444_800;
/** 1601-01-01, where Windows, and so WebKit and Chrome, begin to count, in ms. */
const WEBKIT_EPOCH_MS = -11_644_473_600_000;
/** Times saved before the web was there are no times, and those after 2100 neither. */
const EARLIEST_MS = Date.UTC(1990, 0);
const LATEST_MS = LATEST_SECONDS * 1000;

const plausible = (time: number): number | null =>
  Number.isFinite(time) && time >= EARLIEST_MS && time <= LATEST_MS ? Math.round(time) : null;

/**
 * A Unix time in ms, of a number in seconds, ms, µs, ns, or µs since 1601 (Chrome's `Bookmarks`), told apart by size: from 1990
 * to 2100 none of them can be another. Null for anything else, such as 0.
 */
export function timeFromNumber(value: number): number | null {
  if (!Number.isFinite(value) || value <= 0) return null;
  if (value <= LATEST_SECONDS) return plausible(value * 1000);
  if (value <= LATEST_MS) return plausible(value);
  if (value <= LATEST_MS * 1000) return plausible(value / 1000);
  const webkit = value / 1000 + WEBKIT_EPOCH_MS;
  return value < 1e17 ? plausible(webkit) : plausible(value / 1e6);
}

/**
 * A Unix time in ms, of text as exports have it: a number (`timeFromNumber`) or a date that `Date.parse` knows, with a space for
 * the T, an offset without colon, or microseconds. Null if it is none, or implausible.
 */
export function parseTime(value: unknown): number | null {
  if (typeof value === 'number') return timeFromNumber(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return timeFromNumber(Number(text));
  if (!/\d{4}/.test(text)) return null;
  return plausible(Date.parse(text));
}

/** A date with a time and no offset: `Date.parse` takes it as the reader's own time, wherever that is. */
const WITHOUT_OFFSET = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;

/** As `parseTime`, but a time without an offset is UTC, as servers write it. */
export const parseUtcTime = (value: unknown): number | null =>
  parseTime(typeof value === 'string' ? value.trim().replace(WITHOUT_OFFSET, '$1T$2Z') : value);

/** A date as ISO 8601, or null; a date without a time stays one. */
export function parseDateText(value: unknown): string | null {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value.trim())) return value.trim();
  const date = typeof value === 'string' || typeof value === 'number' ? publishedTime(value) : null;
  return date === null ? null : new Date(date).toISOString();
}

/** Articles are older than the web: any year that a date can name. */
function publishedTime(value: string | number): number | null {
  const time = typeof value === 'string' ? Date.parse(value.trim()) : Number.NaN;
  if (
    !Number.isNaN(time) &&
    time <= LATEST_MS &&
    /\d{4}/.test(String(value)) &&
    !/^\d+$/.test(String(value).trim())
  )
    return time;
  return parseTime(value);
}
