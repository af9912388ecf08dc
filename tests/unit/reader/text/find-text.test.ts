import { expect, test } from 'vitest';
import { tokensForIndex, tokensForSearch } from '../../../../library/search/tokenise';
import { findText } from '../../../../reader/text/find-text';
import { foldText } from '../../../../reader/text/folded-text';

const found = (text: string, query: string) =>
  findText(foldText(text), query, text).map(({ start, end }) => text.slice(start, end));

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
  ['Arabic letters that keyboards differ in', 'مدرسة مدرسه', 'مدرسه', ['مدرسة', 'مدرسه']],
  ['Persian and Arabic letters', 'كتابي کتابی', 'کتابی', ['كتابي', 'کتابی']],
  ['joiners', 'می\u200cخواهم', 'میخواهم', ['می\u200cخواهم']],
  ['Japanese marks, which make another letter', 'か が か\u3099 ｶﾞ', 'が', ['が', 'か\u3099']],
  ['Hangul of parts', '한 \u1112\u1161\u11ab 하', '한', ['한', '\u1112\u1161\u11ab']],
  ['Hindi vowels, which are no accents', 'कि का', 'का', ['का']],
  ['ligatures', 'eﬃcient', 'efficient', ['eﬃcient']],
  ['nothing across blocks', 'one\u2029two', 'one two', []],
  ['nothing for nothing', 'one', '  ', []],
  ['without overlaps', 'aaaa', 'aa', ['aa', 'aa']],
])('finds by %s', (_, text, query, expected) => {
  expect(found(text, query)).toEqual(expected);
});

/** Whether the library's search finds a word in a text: its tokens stand beside each other in the index. */
const isIndexed = (text: string, word: string) =>
  ` ${tokensForIndex(text)} `.includes(` ${tokensForSearch(word).join(' ')} `);

test.each([
  ['case and accents', 'Un Été indien', 'ete'],
  ['soft hyphens', 'eine Schiff\u00adfahrt', 'Schifffahrt'],
  ['a word split for line breaks', 'www\u200bexample', 'wwwexample'],
  ['joiners', 'من می\u200cخواهم', 'میخواهم'],
  ['Arabic', 'في المدرسة ٱلكبرى', 'المدرسه'],
  ['Arabic with another alef', 'في المدرسة ٱلكبرى', 'الكبري'],
  ['Persian', 'یک کتاب', 'كتاب'],
  ['Polish', 'Łódź', 'lodz'],
  ['half-width Japanese', 'ｶﾞｽ', 'ガス'],
  ['Chinese with a joiner inside', '日\u200b本語', '日本'],
  ['Hindi', 'हिन्दी में', 'हिन्दी'],
])('a word found in the page is found in the library: %s', (_, text, word) => {
  expect(found(text, word)).toHaveLength(1);
  expect(isIndexed(text, word)).toBe(true);
});
