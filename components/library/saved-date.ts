/** The day something happened, as short as the reader's locale writes it: the year only where it is another one. */
export function formatShortDay(time: number, locale: string, now = Date.now()): string {
  const date = new Date(time);
  const format: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  if (date.getFullYear() !== new Date(now).getFullYear()) format.year = 'numeric';
  return new Intl.DateTimeFormat(locale, format).format(date);
}

/** The day and minute, for a tooltip. */
export function formatExactTime(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time));
}
