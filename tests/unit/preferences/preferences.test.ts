import { expect, test } from 'vitest';
import { DEFAULTS, readPreferences, readRecord } from '../../../preferences/preferences';
import { presetsOf } from '../../../preferences/presets';

test('a first run has the defaults, and nothing is damaged', () => {
  expect(readRecord(undefined)).toEqual({ preferences: DEFAULTS, damaged: [], cut: {} });
});

test('a record is read as it was written', () => {
  const written = {
    ...DEFAULTS,
    type: { ...DEFAULTS.type, family: 'literata' as const, textSize: 3, justify: true },
    theme: 'own' as const,
    own: { paper: '#102030', ink: '#fefefe' },
    presets: { a1: { name: 'Evening', type: { ...DEFAULTS.type, width: -2 } } },
    sites: { 'example.org': { type: DEFAULTS.type, theme: 'black' as const } },
    keys: { 'contents.toggle': ['t', 'Shift+T'], 'find.open': [] },
    automatic: ['*', 'example.org/blog/*'],
    removals: { 'example.org': ['.teaser', '#promo'] },
    picks: { 'example.org': 'main > div' },
  };
  expect(readRecord(JSON.parse(JSON.stringify(written)))).toEqual({
    preferences: written,
    damaged: [],
    cut: {},
  });
});

test('version 1 becomes version 2, with what was set in it', () => {
  expect(readRecord({ version: 1, theme: 'sepia', textSize: 2, width: -1 })).toEqual({
    preferences: { ...DEFAULTS, theme: 'sepia', type: { ...DEFAULTS.type, textSize: 2, width: -1 } },
    damaged: [],
    cut: {},
  });
  expect(readRecord({ version: 1, theme: 'plaid', textSize: 'big', width: 2 })).toEqual({
    preferences: { ...DEFAULTS, type: { ...DEFAULTS.type, width: 2 } },
    damaged: ['type.textSize', 'theme'],
    cut: {},
  });
});

test('a damaged record falls back field by field, and says where', () => {
  expect(readPreferences('nonsense')).toEqual(DEFAULTS);
  const { preferences, damaged } = readRecord({
    version: 2,
    type: { family: 'wingdings', textSize: 4, justify: 'yes' },
    theme: 'plaid',
    own: { paper: 'red', ink: '#ABCDEF' },
    presets: { a1: { name: 7, type: { width: 3 } }, a2: 'large' },
    sites: 'none',
    finding: { mode: 'paged', autoScrollSpeed: Number.NaN },
    keys: { 'find.open': ['/', 7] },
    speech: { voices: { en: 'Alba', fr: null } },
    automatic: { 0: '*' },
    removals: { 'example.org': ['.teaser'], 'example.net': [''] },
  });
  expect(damaged).toEqual([
    'type.family',
    'type.justify',
    'theme',
    'own.paper',
    'presets.a1.name',
    'presets.a2',
    'sites',
    'finding.autoScrollSpeed',
    'keys.find.open',
    'speech.voices.fr',
    'automatic',
    'removals.example.net',
  ]);
  expect(preferences).toEqual({
    ...DEFAULTS,
    type: { ...DEFAULTS.type, textSize: 4 },
    own: { ...DEFAULTS.own, ink: '#abcdef' },
    presets: { a1: { name: '', type: { ...DEFAULTS.type, width: 3 } } },
    finding: { ...DEFAULTS.finding, mode: 'paged' },
    speech: { ...DEFAULTS.speech, voices: { en: 'Alba' } },
    removals: { 'example.org': ['.teaser'] },
  });
});

test('a number beyond its scale is the end of it', () => {
  expect(readRecord({ version: 2, type: { textSize: 99, width: -99 } })).toEqual({
    preferences: { ...DEFAULTS, type: { ...DEFAULTS.type, textSize: 10, width: -3 } },
    damaged: [],
    cut: {},
  });
});

test('keys that objects have of themselves do no harm', () => {
  const { sites } = readPreferences(JSON.parse('{"sites":{"__proto__":{"theme":"dark"}}}'));
  expect(Object.getPrototypeOf(sites)).toBe(Object.prototype);
});

test('of more than is kept the first are kept, and how many were left out is told', () => {
  const sites = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`site-${index}.example`, {}]));
  const { preferences, damaged, cut } = readRecord({
    sites: sites(20_000),
    picks: { 'example.org': 'x'.repeat(2001), 'example.net': 'main' },
    removals: { 'example.org': Array.from({ length: 1050 }, (_, index) => `.part-${index}`) },
    automatic: Array.from({ length: 1001 }, (_, index) => `site-${index}.example`),
    keys: { ['x'.repeat(2001)]: ['t'] },
  });
  expect(Object.keys(preferences.sites)).toEqual(Object.keys(sites(1000)));
  expect(preferences.picks).toEqual({ 'example.net': 'main' });
  expect(preferences.removals['example.org']).toHaveLength(1000);
  expect(preferences.automatic).toHaveLength(1000);
  expect(preferences.keys).toEqual({});
  expect(cut).toEqual({ sites: 19_000, 'removals.example.org': 50, automatic: 1 });
  expect(damaged).toEqual([
    'sites',
    `keys.${'x'.repeat(2001)}`,
    'automatic',
    'removals.example.org',
    'picks.example.org',
  ]);
  // What is read once is read the same again, and nothing is left out a second time.
  expect(readRecord(JSON.parse(JSON.stringify(preferences)))).toEqual({ preferences, damaged: [], cut: {} });
});

test('numerals are lining by default, also in a record from before they could be chosen, and old-style in a book', () => {
  expect(readRecord({ version: 2, type: { family: 'sans' } })).toMatchObject({
    damaged: [],
    preferences: { type: { figures: 'lining' } },
  });
  const book = presetsOf(DEFAULTS).find(({ id }) => id === 'book');
  expect(book?.type.figures).toBe('oldstyle');
});
