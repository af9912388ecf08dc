import { expect, test } from 'vitest';
import { fold } from '../../../../reader/features/find/fold';
import { search } from '../../../../reader/features/find/search';

const found = (text: string, query: string) =>
  search(fold(text), query, text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['case and accents', 'Café, CAFE and cafe\u0301!', 'cafe', ['Café', 'CAFE', 'cafe\u0301']],
  ['accents in the query', 'naïve naive', 'NAÏVE', ['naïve', 'naive']],
  ['letters that are two', 'Straße und STRASSE', 'strasse', ['Straße', 'STRASSE']],
  ['quotes and dashes', 'don’t – “stop”', '"stop"', ['“stop”']],
  ['white space of any length', 'one \n\t two\u00a0three', 'one two three', ['one \n\t two\u00a0three']],
  ['soft hyphens', 'hy\u00adphen\u00adate', 'hyphenate', ['hy\u00adphen\u00adate']],
  ['Turkish', 'Işık ve IŞIK', 'isik', ['Işık', 'IŞIK']],
  ['Arabic marks', 'كِتَابٌ', 'كتاب', ['كِتَابٌ']],
  ['Hebrew points', 'שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
  ['full width', 'ＡＢＣ', 'abc', ['ＡＢＣ']],
  ['beyond the first plane', 'a 𝒳 b', '𝒳', ['𝒳']],
  ['nothing across blocks', 'one\u2029two', 'one two', []],
  ['nothing for nothing', 'one', '  ', []],
  ['without overlaps', 'aaaa', 'aa', ['aa', 'aa']],
])('finds by %s', (_, text, query, expected) => {
  expect(found(text, query)).toEqual(expected);
});
