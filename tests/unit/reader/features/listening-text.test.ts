import { describe, expect, test } from 'vitest';
import { splitIntoChunks } from '../../../../reader/features/listening/speech-chunks';
import { chooseVoice, primarySubtag, voicesFor } from '../../../../reader/features/listening/voices';
import { splitWords, totalWeight, wordAt, wordAtShare } from '../../../../reader/features/listening/words';
import { splitSentences } from '../../../../reader/text/sentences';

const sentences = (text: string, language = 'en') =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
const chunks = (text: string, language = 'en') => splitIntoChunks(text, language).map((chunk) => chunk.text);

describe('sentences', () => {
  test.each([
    ['en', 'One. Two!  Three?', ['One.', 'Two!', 'Three?']],
    ['en', 'Dr. Varga met J. R. Smith. They spoke.', ['Dr. Varga met J. R. Smith.', 'They spoke.']],
    ['de', 'Das ist z. B. so. Und Nr. 5 auch.', ['Das ist z. B. so.', 'Und Nr. 5 auch.']],
    ['fr', 'M. Dupont est là. « Oui. » dit-il.', ['M. Dupont est là.', '« Oui. » dit-il.']],
    ['ja', '時計は速い。誰も困らない。', ['時計は速い。', '誰も困らない。']],
    ['ar', 'كانت الساعة سريعة. هل اشتكى أحد؟ لا.', ['كانت الساعة سريعة.', 'هل اشتكى أحد؟', 'لا.']],
    ['en', '', []],
    ['not a tag', 'One. Two.', ['One.', 'Two.']],
  ])('%s: %s', (language, text, expected) => {
    expect(sentences(text, language)).toEqual(expected);
  });
});

describe('chunks', () => {
  test('a sentence is one, and its offsets are those of the text', () => {
    const text = '  First one.  Second one. ';
    expect(chunks(text)).toEqual(['First one.', 'Second one.']);
    for (const { start, end, text: spoken } of splitIntoChunks(text, 'en'))
      expect(text.slice(start, end)).toBe(spoken);
  });

  test('a long sentence is cut at a pause, all of it is there, and it stays one sentence', () => {
    const long = `${'The clock ran fast and the ferry with it, '.repeat(12)}so they agreed.`;
    const all = splitIntoChunks(long, 'en');
    expect(all.length).toBeGreaterThan(2);
    expect(all.every(({ text }) => text.length <= 220)).toBe(true);
    expect(all.slice(0, -1).every(({ text }) => text.endsWith(','))).toBe(true);
    expect(all.map(({ text }) => text).join(' ')).toBe(long);
    expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(1);
  });

  test('a text without spaces is cut all the same, and nothing is lost', () => {
    const long = '時'.repeat(700);
    expect(chunks(long, 'ja').join('')).toBe(long);
    expect(chunks(long, 'ja').every((text) => text.length <= 220)).toBe(true);
  });

  test('what cannot be said is left out', () => {
    expect(chunks('***')).toEqual([]);
    expect(chunks('— …')).toEqual([]);
  });
});

describe('words', () => {
  const words = splitWords('The tide, he said, was fair.', 'en');
  const word = (found: { start: number; end: number } | null) =>
    found && 'The tide, he said, was fair.'.slice(found.start, found.end);

  test('are found at and before an offset', () => {
    expect(word(wordAt(words, 4))).toBe('tide');
    expect(word(wordAt(words, 9))).toBe('tide');
    expect(word(wordAt(words, 0))).toBe('The');
    expect(wordAt([], 3)).toBeNull();
  });

  test('are estimated by the share of time that has passed, pauses counted', () => {
    expect(word(wordAtShare(words, 0))).toBe('The');
    expect(word(wordAtShare(words, 0.999))).toBe('fair');
    const seen = new Set(Array.from({ length: 100 }, (_, share) => word(wordAtShare(words, share / 100))));
    expect([...seen]).toEqual(['The', 'tide', 'he', 'said', 'was', 'fair']);
    expect(totalWeight(words)).toBeGreaterThan(totalWeight(splitWords('The tide he said was fair', 'en')));
  });

  test('are told apart in Japanese', () => {
    expect(splitWords('時計は速い', 'ja').length).toBeGreaterThan(1);
  });
});

describe('voices', () => {
  const voice = (voiceURI: string, lang: string, more = {}) => ({
    voiceURI,
    name: voiceURI,
    lang,
    localService: true,
    default: false,
    ...more,
  });
  const all = [
    voice('us', 'en_US', { default: true }),
    voice('gb', 'en-GB'),
    voice('far', 'en-GB', { localService: false }),
    voice('fr', 'fr-FR'),
    voice('no', 'nb-NO'),
  ];

  test('of the device come first, which send nothing anywhere, then those of the same region', () => {
    expect(voicesFor(all, 'en-GB').map(({ voiceURI }) => voiceURI)).toEqual(['gb', 'us', 'far']);
    expect(chooseVoice(all, 'en', {})?.voiceURI).toBe('us');
    expect(chooseVoice(all, 'nn', {})?.voiceURI).toBe('no');
    expect(primarySubtag('zh_TW')).toBe('zh');
  });

  test('the chosen one speaks its language as long as it is there', () => {
    expect(chooseVoice(all, 'en-US', { en: 'gb' })?.voiceURI).toBe('gb');
    expect(chooseVoice(all, 'en-US', { en: 'gone' })?.voiceURI).toBe('us');
    expect(chooseVoice(all, 'ja', { en: 'gb' })).toBeNull();
    expect(chooseVoice(all, 'en', Object.create({ en: 'gb' }))?.voiceURI).toBe('us');
  });
});
