import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../components/dates';
import { asFormats, formatNumber, readFormats } from '../../../components/formats';

const LOCALES = fs.readdirSync('public/_locales').map((folder) => folder.replace('_', '-'));

describe.each([...LOCALES, 'th', 'fa', 'sr', 'hu', 'ka'])('%s, written from its formats', (locale) => {
  const formats = asFormats(JSON.parse(JSON.stringify(readFormats(locale))));

  test('has the dates of the browser', () => {
    for (let month = 1; month <= 12; month++)
      for (const day of ['01', '09', '28']) {
        const iso = `2026-${String(month).padStart(2, '0')}-${day}`;
        expect(formatDate(iso, locale, formats)).toBe(formatDate(iso, locale));
      }
  });

  test('has years, months, numbers and dates that are none as without them', () => {
    for (const iso of ['2026', '2026-11', 'soon', '0099-01-01'])
      expect(formatDate(iso, locale, formats)).toBe(formatDate(iso, locale));
    for (const value of [0, 7, 999, 1000, 12_345])
      expect(formatNumber(value, locale, formats)).toBe(formatNumber(value, locale, null));
  });
});

test('formats are used where a language writes days in Latin digits by the Gregorian calendar', () => {
  expect(readFormats('de').longDate?.months[2]).toBe('März');
  expect(readFormats('pl').longDate?.months[10]).toBe('listopada');
  expect(readFormats('th').longDate).toBeNull();
  expect(readFormats('fa')).toEqual({ latinDigits: false, longDate: null });
});

test('what is stored is checked', () => {
  for (const stored of [undefined, null, 'x', {}, { latinDigits: 1 }]) expect(asFormats(stored)).toBeNull();
  expect(asFormats({ latinDigits: true, longDate: { months: 3 } })).toEqual({
    latinDigits: true,
    longDate: null,
  });
});
