import { expect, test } from 'vitest';
import { DEFAULTS, readPreferences } from '../../../preferences/preferences';

test('a first run has the defaults', () => {
  expect(readPreferences(undefined)).toEqual(DEFAULTS);
});

test('a damaged record falls back field by field', () => {
  expect(readPreferences({ version: 9, theme: 'sepia', textSize: 'big', width: 2 })).toEqual({
    version: 1,
    theme: 'sepia',
    textSize: 0,
    width: 2,
  });
  expect(readPreferences('nonsense')).toEqual(DEFAULTS);
  expect(readPreferences({ theme: 'plaid', textSize: 99, width: -99 })).toEqual({
    ...DEFAULTS,
    textSize: 6,
    width: -3,
  });
});
