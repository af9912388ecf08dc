import { expect, test } from 'vitest';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { readingTime } from '../../../article/reading-time';

test('words by language', () => {
  const text = 'word '.repeat(2280);
  expect(readingTime(text, 'en', ALL_LANGUAGES)).toEqual({ words: 2280, minutes: 10 });
  expect(readingTime(text, 'ar-EG', ALL_LANGUAGES)).toEqual({ words: 2280, minutes: 17 });
  expect(readingTime(text, null, ALL_LANGUAGES)).toEqual({ words: 2280, minutes: 10 });
});

test('characters for scripts without spaces, mixed text counted by both', () => {
  expect(readingTime('読書'.repeat(1785), 'ja', ALL_LANGUAGES)).toEqual({ words: 3570, minutes: 10 });
  expect(readingTime('读书'.repeat(1275), 'zh-CN', ALL_LANGUAGES)).toEqual({ words: 2550, minutes: 10 });
  expect(readingTime(`${'字'.repeat(255)} ${'word '.repeat(228)}`, 'zh', ALL_LANGUAGES).minutes).toBe(2);
});

test('an empty text still takes a minute, and apostrophes make no word', () => {
  expect(readingTime('', 'en', ALL_LANGUAGES)).toEqual({ words: 0, minutes: 1 });
  expect(readingTime("l'été n’est-ce well-known", 'fr', ALL_LANGUAGES).words).toBe(3);
});
