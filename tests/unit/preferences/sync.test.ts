import { expect, test } from 'vitest';
import { changedFields } from '../../../preferences/paths';
import { DEFAULTS } from '../../../preferences/preferences';
import { itemsOf, newerHere, type Stamped, stampedOf, takeNewer, timesOf } from '../../../preferences/sync';
import type { Preferences } from '../../../preferences/types';

const with_ = (changed: Partial<Preferences>): Preferences => ({ ...DEFAULTS, ...changed });
const allItems = (fields: Record<string, Stamped>) =>
  Object.assign({}, ...Object.entries(fields).map(([path, field]) => itemsOf(path, field)));

test('a field travels whole, whatever its length and letters, in items under the limit', () => {
  const value = ['ascii '.repeat(2000), '𝔏ä\u2028"\\'.repeat(900), '"'.repeat(9000)];
  const items = itemsOf('automatic', { at: 7, value });
  expect(Object.keys(items).length).toBeGreaterThan(5);
  for (const [key, item] of Object.entries(items))
    expect(new Blob([key, JSON.stringify(item)]).size).toBeLessThan(8192);
  expect(stampedOf(items)).toEqual({ automatic: { at: 7, value } });
});

test('pieces of two writings make no field, nor does what is damaged', () => {
  const old = itemsOf('automatic', { at: 1, value: ['x'.repeat(9000)] });
  const fresh = itemsOf('automatic', { at: 2, value: ['y'.repeat(9000)] });
  expect(stampedOf({ ...old, 'setting:automatic#1': fresh['setting:automatic#1'] })).toEqual({});
  expect(
    stampedOf({ 'setting:theme#0': [1, 1, '"da'], 'setting:own#0': 'x', 'setting:a#0': null, b: 1 }),
  ).toEqual({});
});

test('of two devices’ changes the newest of each field wins, on both', () => {
  const one = with_({ theme: 'dark', type: { ...DEFAULTS.type, textSize: 3 } });
  const other = with_({ theme: 'sepia', type: { ...DEFAULTS.type, width: 2 } });
  const timesOne = { theme: 50, 'type.textSize': 10 };
  const timesOther = { theme: 40, 'type.width': 60 };
  const fromOne = stampedOf(allItems(newerHere(one, timesOne, {})));
  const fromOther = stampedOf(allItems(newerHere(other, timesOther, {})));
  const merged = with_({ theme: 'dark', type: { ...DEFAULTS.type, textSize: 3, width: 2 } });
  expect(takeNewer(one, timesOne, fromOther)).toEqual({
    preferences: merged,
    times: { theme: 50, 'type.textSize': 10, 'type.width': 60 },
    taken: true,
  });
  expect(takeNewer(other, timesOther, fromOne).preferences).toEqual(merged);
  expect(takeNewer(merged, { theme: 50, 'type.textSize': 10 }, fromOne).taken).toBe(false);
});

test('what was taken away on one device goes on the other', () => {
  const site = { 'example.org': { type: DEFAULTS.type, theme: 'black' as const } };
  const elsewhere = stampedOf(allItems(newerHere(DEFAULTS, { 'sites.example.org': 9 }, {})));
  expect(takeNewer(with_({ sites: site }), { 'sites.example.org': 5 }, elsewhere).preferences.sites).toEqual(
    {},
  );
});

test('a value that cannot be read here, or is of a newer version, is left where it is', () => {
  const elsewhere = { theme: { at: 9, value: 'plaid' }, 'type.kerning': { at: 9, value: 2 } };
  expect(takeNewer(with_({ theme: 'dark' }), {}, elsewhere)).toEqual({
    preferences: with_({ theme: 'dark' }),
    times: {},
    taken: false,
  });
});

test('only what changed is told apart, whatever the order of keys', () => {
  const site = { type: DEFAULTS.type, theme: 'black' as const };
  const reordered = { theme: 'black' as const, type: DEFAULTS.type };
  expect(changedFields(with_({ sites: { a: site } }), with_({ sites: { a: reordered } }))).toEqual([]);
  expect(changedFields(DEFAULTS, with_({ theme: 'dark', keys: { 'find.open': ['f'] } }))).toEqual([
    'theme',
    'keys.find.open',
  ]);
});

test('what was set before times were kept is the oldest there is', () => {
  expect(timesOf(with_({ theme: 'dark' }), {})).toEqual({ theme: 1 });
  expect(timesOf(with_({ theme: 'dark' }), { theme: 77 })).toEqual({ theme: 77 });
});
