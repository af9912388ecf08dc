import { expect, test } from 'vitest';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { parseDate } from '../../../article/metadata/parse-date';

test.each([
  ['2026-03-09T07:30:00+0100', '2026-03-09T07:30:00+01:00'],
  ['March 9, 2026, 6.15 pm', '2026-03-09T18:15'],
  ['9 de marzo de 2026', '2026-03-09'],
  ['2026. március 25.', '2026-03-25'],
  ['25.3.2026', '2026-03-25'],
  ['2026年4月9日 7時30分', '2026-04-09'],
  ['7 tháng 4, 2026', '2026-04-07'],
  ['1 באפריל 2026', '2026-04-01'],
  ['5 अप्रैल 2026', '2026-04-05'],
  ['٢ أبريل ٢٠٢٦', '2026-04-02'],
  ['8 เมษายน 2569', '2026-04-08'],
  ['۱۵ فروردین ۱۴۰۵', '2026-04-04'],
  ['۳۰ اسفند ۱۴۰۳', '2025-03-20'],
  ['Room 12 2019 people, Ada·March 9, 2026', '2026-03-09'],
  ['2026-03-09T99:99:99', '2026-03-09'],
  ['2026-03-09T10:00+99:99', '2026-03-09'],
  ['2026-02-31', null],
  ['31 February 2026', null],
  ['9999年99月99日', null],
  ['99 tháng 99, 2026', null],
  ['no date at all', null],
  ['1.3.24', '2024-03-01'],
  ['Version 1.3.24', null],
  ['xmerl v.1.3.19', null],
  ['1.2.53', null],
  ['1970-01-01T00:00:00Z', null],
  ['January 1, 1970', null],
  ['The year 1405 of the hijra', null],
])('%s', (written, iso) => expect(parseDate(written, ALL_LANGUAGES.dates)).toBe(iso));

test('every day of ninety years is the same in Solar Hijri as the browser’s own calendar says', () => {
  const months = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
  const calendar = new Intl.DateTimeFormat('en-u-ca-persian', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const wrong: string[] = [];
  for (let time = Date.UTC(1970, 0, 2); time < Date.UTC(2060, 0, 1); time += 86_400_000) {
    const day = new Date(time);
    const parts = new Map(calendar.formatToParts(day).map(({ type, value }) => [type, value]));
    const written = `${parts.get('day')} ${months[Number(parts.get('month')) - 1]} ${parts.get('year')}`;
    if (parseDate(written, ALL_LANGUAGES.dates) !== day.toISOString().slice(0, 10)) wrong.push(written);
  }
  expect(wrong).toEqual([]);
});

test('a text of any length is looked through at once', () => {
  const start = performance.now();
  expect(parseDate('a'.repeat(60_000), ALL_LANGUAGES.dates)).toBeNull();
  expect(performance.now() - start).toBeLessThan(1000);
});
