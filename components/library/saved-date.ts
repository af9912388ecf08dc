/** Days for which a date is said from today ("yesterday"). */
const RECENT_DAYS = 6;

const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/**
 * A short date in the user's locale: from today for the last days ("yesterday"), with the year only if it isn't the current one.
 */
export function formatShortDay(time: number, locale: string, now = Date.now()): string {
  // Rounded, because days with a change of the clock have 23 or 25 hours.
  const days = Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
  if (days >= 0 && days <= RECENT_DAYS)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(-days, 'day');
  const date = new Date(time);
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  if (date.getFullYear() !== new Date(now).getFullYear()) format.year = 'numeric';
  return new Intl.DateTimeFormat(locale, format).format(date);
}

/** Date and time for a tooltip. */
export function formatExactTime(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time));
}
