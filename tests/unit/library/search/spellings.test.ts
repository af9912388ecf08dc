import { expect, test } from 'vitest';
import { fold } from '../../../../library/search/fold';
import { joinsWords } from '../../../../library/search/joining-languages';
import { spellings, textForIndex } from '../../../../library/search/spellings';
import { tokensForIndex } from '../../../../library/search/tokenise';

const also = (text: string) => [...new Set(Array.from(spellings(text), ({ word }) => word))];

test.each([
  ['an e-mail, an e‑mail, an e–mail', ['email']],
  ["didn’t, didn't", ['didnt']],
  ['a well-being, and well — being', ['wellbeing']],
  ['the U.S.A. in the U.S.', ['usa', 'us']],
  ['Node.js w/o TCP/IP, either/or, read 24/7', ['nodejs', 'wo', 'tcpip']],
  ['state-of-the-art', ['stateoftheart', 'stateof', 'ofthe', 'theart']],
  ['1,000,000 and 1.000 and 3.14', ['1000000', '1000']],
  ['C, C#, F♯, C++ and Notepad++', ['c＃', 'f＃', 'c＋＋', 'notepad＋＋']],
  ['on .NET and ASP.NET, at example.net … and ...so', ['aspnet', 'examplenet', '．net']],
  ['Müller, Muller, Århus, ØRE, a\u030angstro\u0308m', ['mueller', 'aarhus', 'oere', 'aangstroem']],
  ['🚢 ❤️ 👩🏽‍💻 🇩🇪 € ™', ['🚢', '❤', '👩', '💻', '🇩🇪', '€']],
  ['東京-大阪', []],
  ['nothing of the kind: at all; (none)', []],
])('%s is also found by %j', (text, expected) => {
  expect(also(text).filter((word) => word !== '♯')).toEqual(expected);
});

test('words stay as they followed each other, and what is added stands apart', () => {
  const text = 'He sent an e-mail to Müller 🚢';
  expect(textForIndex(text)).toBe(`${tokensForIndex(text)} ‖ email ‖ mueller ‖ 🚢`);
});

test('looks of a picture are no difference, in the view either', () => {
  expect([fold('❤️'), fold('👍🏽'), fold('👩🏽‍💻'), fold('葛\u{e0100}')]).toEqual(['❤', '👍', '👩💻', '葛']);
});

test.each([
  ['German', true, 'Die Brücke wurde an einem Donnerstag eröffnet. Herr Müller war dabei.', null],
  ['German in an English template', true, 'Die Brücke wurde an einem Donnerstag mit Musik eröffnet.', 'en'],
  ['Finnish', true, 'Hän on ollut siellä, mutta silta ei ole vielä valmis.', null],
  ['Hungarian', true, 'A híd nem volt kész, és a hajó csak egy nap múlva jött meg.', null],
  ['Icelandic', true, 'Brúin var ekki tilbúin og það er langt síðan hún var opnuð.', null],
  ['Estonian', true, 'Sild ei olnud valmis, aga see oli juba avatud ja kõik olid seal.', null],
  ['English', false, 'The bridge was opened on a Thursday, and Mr Miller was not there.', null],
  [
    'English in a German template',
    false,
    'The bridge was opened on a Thursday, and Mr Miller was there.',
    'de',
  ],
  ['French', false, 'Le pont a été ouvert un jeudi, et il n’y avait pas de musique dans la ville.', 'fr'],
  ['too short to tell', true, 'Autobahn', 'de-AT'],
  ['too short to tell, and English', false, 'Education', 'en'],
])('%s: joins words: %s', (_, joins, text, language) => {
  expect(joinsWords(text, language)).toBe(joins);
});
