/** A short date in the user's locale, with the year only if it isn't the current one. */
export function formatShortDay(time: number, locale: string, now = Date.now()): string {
  const date = new Date(time);
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  if (date.getFullYear() !== new Date(now).getFullYear()) format.year = 'numeric';
  return new Intl.DateTimeFormat(locale, format).format(date);
}

/** Date and time for a tooltip. */
export function formatExactTime(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time));
}
