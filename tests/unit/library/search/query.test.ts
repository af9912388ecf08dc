import { expect, test } from 'vitest';
import { matchAll, parseSearch } from '../../../../library/search/query';

/** What is searched for, in FTS5's language. */
const match = (typed: string) => matchAll(parseSearch(typed).terms);

test.each([
  ['harbour', '"harbour"*'],
  ['the harbour', '"the" AND "harbour"*'],
  ['harbour ', '"harbour"*'],
  ['harb* master', '"harb"* AND "master"*'],
  ['"harbour master"', '"harbour master"'],
  ['"harbour mas', '"harbour mas"*'],
  ['“harbour master”', '"harbour master"'],
  ['«maître du port» quai', '"maitre du port" AND "quai"*'],
  ["don't", '("don t"* OR "dont"*)'],
  ['e-mail', '("e mail"* OR "email"*)'],
  ['send "an e–mail now"', '"send" AND ("an e mail now" OR "an email now")'],
  ['U.S. navy', '("u s" OR "us") AND "navy"*'],
  ['1,000,000', '("1 000 000"* OR "1000000"*)'],
  ['3.14', '"3 14"*'],
  ['Müller', '("muller"* OR "mueller"*)'],
  ['Århus Øre', '("arhus" OR "aarhus") AND ("ore"* OR "oere"*)'],
  ['C#', '"c＃"*'],
  ['C++ templates', '"c＋＋" AND "templates"*'],
  ['.NET', '"．net"*'],
  ['a+b', '"a b"*'],
  ['🚢', '"🚢"*'],
  ['👩🏽\u200d💻 today', '"👩" AND "💻" AND "today"*'],
  ['☺\ufe0f', '"☺"*'],
  ['🇩🇪', '"🇩🇪"*'],
  ['ÉTÉ', '"ete"*'],
  ['Straße', '"strasse"*'],
  ['日本語', '"日本 本語"*'],
  ['語', '"語"*'],
  ['ภาษาไทย', '"ภา าษ ษา าไ ไท ทย"*'],
  ['대한민국', '"대한 한민 민국"*'],
  ['AND OR NOT NEAR', '"and" AND "or" AND "not" AND "near"*'],
  ['title:harbour', '"title harbour"*'],
  ['((((', null],
  ['"', null],
  ['-', null],
  ['***', null],
  ['', null],
])('%s asks for %s', (typed, expected) => {
  expect(match(typed)).toBe(expected);
});

test('filters are read, in any order, and are no words', () => {
  const search = parseSearch(
    'tag:"two words" is:unread tide -site:example.org after:2025 before:2026-03-09 -ebb is:Favorite',
  );
  expect(search.terms).toEqual([{ words: ['tide'], prefix: true }]);
  expect(search.not).toEqual([{ words: ['ebb'], prefix: false }]);
  expect(search.tags).toEqual([{ value: 'two words', wanted: true }]);
  expect(search.sites).toEqual([{ value: 'example.org', wanted: false }]);
  expect(search.states).toEqual([
    { value: 'unread', wanted: true },
    { value: 'favourite', wanted: true },
  ]);
  expect(search.after).toBe(new Date(2025, 0, 1).getTime());
  expect(search.before).toBe(new Date(2026, 2, 9).getTime());
});

test.each(['is:', 'is:unr', 'tag:', 'site: ', 'before:20', 'after:', '-is:', 'tag:"', 'before:2026-99'])(
  '%j, not finished yet, asks for nothing',
  (typed) => {
    const { terms, not, states, before, after } = parseSearch(typed);
    expect([terms, not, states, before, after]).toEqual([[], [], [], null, null]);
  },
);

test.each([
  ['???', true],
  ['((', true],
  ['"..."', true],
  ['is:unread …', true],
  ['tide …', false],
  ['"', false],
  ['-', false],
  ['tag:', false],
  ['is:unr', false],
  ['🚢', false],
  ['', false],
])('%j asks for what no text can hold: %j', (typed, impossible) => {
  expect(parseSearch(typed).impossible).toBe(impossible);
});

test('an address is words', () => {
  expect(match('https://example.org/tide')).toBe('"https example org tide"*');
});
