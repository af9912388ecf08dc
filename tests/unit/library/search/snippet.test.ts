import { expect, test } from 'vitest';
import { parseSearch } from '../../../../library/search/query';
import { findSnippet } from '../../../../library/search/snippet';

/** The sentence shown, with [brackets] round what was found. */
const shown = (text: string, typed: string) =>
  findSnippet(text, parseSearch(typed).terms)
    ?.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('') ?? null;

const TEXT = 'The tide came in. Nobody at the Harbour wrote it down, harbour by harbour.\nThe café was shut.';

test.each([
  ['harbour', 'Nobody at the [Harbour] wrote it down, [harbour] by [harbour].'],
  ['HARB', 'Nobody at the [Harbour] wrote it down, [harbour] by [harbour].'],
  ['"harbour wrote"', 'Nobody at the [Harbour wrote] it down, harbour by harbour.'],
  ['cafe', 'The [café] was shut.'],
  ['tide harbour', 'The [tide] came in.'],
  ['lighthouse', null],
])('%s', (typed, expected) => {
  expect(shown(TEXT, typed)).toBe(expected);
});

test.each([
  ['東京の朝は早い。港に船が着いた。', '船が着', '港に[船が着]いた。'],
  ['東京の朝は早い。港に船が着いた。', '港', '[港]に船が着いた。'],
  ['ผมอ่านหนังสือที่ท่าเรือ', 'หนังสือ', 'ผมอ่าน[หนังสือ]ที่ท่าเรือ'],
  ['우리는 항구에서 배를 보았다.', '항구', '우리는 [항구]에서 배를 보았다.'],
])('in %s, %s is found', (text, typed, expected) => {
  expect(shown(text, typed)).toBe(expected);
});

test.each([
  ['He sent an e‑mail. Then none.', 'email', 'He sent an [e‑mail].'],
  ['He sent an email. Then none.', 'e-mail', 'He sent an [email].'],
  ['It didn’t rain. It did.', 'didnt', 'It [didn’t] rain.'],
  ['Written in C, C++ and C#.', 'C#', 'Written in C, C++ and [C#].'],
  ['Written in C++, on .NET.', '.net', 'Written in C++, on [.NET].'],
  ['Herr Müller kam. Er blieb.', 'Mueller', 'Herr [Müller] kam.'],
  ['Herr Mueller kam. Er blieb.', 'Müller', 'Herr [Mueller] kam.'],
  ['All aboard! 🚢 It left.', '🚢', '[🚢] It left.'],
  ['Done. 👍🏽 She wrote.', '👍', '[👍🏽] She wrote.'],
  ['Here 👩🏽‍💻 works.', '💻', 'Here [👩🏽‍💻] works.'],
  ['In the U.S. Navy. So far.', 'US', 'In the [U.S].'],
])('in %s, %s is found as it is spelled', (text, typed, expected) => {
  expect(shown(text, typed)).toBe(expected);
});

test('a long sentence is cut round what was found', () => {
  const text = `${'word '.repeat(100)}harbour ${'word '.repeat(100)}.`;
  const sentence = shown(text, 'harbour') ?? '';
  expect(sentence).toMatch(/^…word .*\[harbour\] word.*word…$/);
  expect(sentence.length).toBeLessThan(220);
});
