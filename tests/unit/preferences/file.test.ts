import { expect, test } from 'vitest';
import { readFile, writeFile } from '../../../preferences/file';
import { DEFAULTS } from '../../../preferences/preferences';

test('a file gives back what it was made of', () => {
  const preferences = {
    ...DEFAULTS,
    theme: 'grey' as const,
    sites: { 'example.org': { type: { ...DEFAULTS.type, family: 'mono' as const }, theme: 'dark' as const } },
    presets: { x1: { name: 'Évening “long”', type: DEFAULTS.type } },
  };
  expect(readFile(writeFile(preferences))).toEqual({ preferences, damaged: [], cut: {}, unknown: [] });
});

test('a file is read field by field, and says what is damaged and what means nothing', () => {
  const text = JSON.stringify({
    kind: 'lectern-settings',
    version: 2,
    theme: 'plaid',
    colour: 'red',
    type: { textSize: 2, kerning: 'loose' },
  });
  expect(readFile(text)).toEqual({
    preferences: { ...DEFAULTS, type: { ...DEFAULTS.type, textSize: 2 } },
    damaged: ['theme'],
    cut: {},
    unknown: ['colour', 'type.kerning'],
  });
});

test('a file of version 1 is brought along', () => {
  const read = readFile('{"kind":"lectern-settings","version":1,"theme":"dark","textSize":1,"width":0}');
  expect(read?.preferences.type.textSize).toBe(1);
  expect(read?.unknown).toEqual([]);
});

test.each(['', '{', '[]', 'null', '{"theme":"dark"}', '7'])('%j is no file of settings', (text) => {
  expect(readFile(text)).toBeNull();
});
