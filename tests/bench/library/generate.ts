import type { Article } from '../../../article/types';
import type { SafeHtml } from '../../../markup/safe-html';

/** A sequence of numbers 0 … 1 that is the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Language {
  code: string;
  words: readonly string[];
  /** What stands between words. */
  space: string;
  stop: string;
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));

/** Words of two to four syllables made of these letters, each once. */
function invent(count: number, heads: string[], tails: string[], next: () => number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    for (let syllables = 1 + Math.floor(next() * 4); syllables > 0; syllables--)
      word +=
        (heads[Math.floor(next() * heads.length)] ?? '') + (tails[Math.floor(next() * tails.length)] ?? '');
    words.add(word);
  }
  return [...words];
}

/** Ten languages, each with 20,000 words (Chinese and Japanese: of one to three of 3,000 characters). */
function languages(): Language[] {
  const next = random(7);
  const latin = (code: string, vowels: string, common: string) => ({
    code,
    words: [...common.split(' '), ...invent(20_000, [...'bcdfghklmnprstvw'], [...vowels], next)],
    space: ' ',
    stop: '. ',
  });
  const spaced = (code: string, heads: string[], tails: string[]) => ({
    code,
    words: invent(20_000, heads, tails, next),
    space: ' ',
    stop: '. ',
  });
  const dense = (code: string, characters: string[], stop: string) => ({
    code,
    words: invent(20_000, characters, [''], next),
    space: '',
    stop,
  });
  return [
    latin('en', 'aeiou', 'the of and to in a is that for it was on with as his they at be this have'),
    latin('de', 'aeiouäöü', 'der die und in den von zu das mit sich des auf für ist im dem nicht ein'),
    latin('fr', 'aeiouéèê', 'de la le et les des en un du une que est pour qui dans a par plus pas au'),
    latin('es', 'aeiouáéíóú', 'de la que el en y a los del se las por un para con no una su al lo'),
    spaced('ru', [...'бвгджзклмнпрст'], [...'аеиоуыя']),
    spaced('ar', [...'بتثجحدرزسشعفقكلمن'], [...'اوي']),
    spaced('ko', range(0xac00, 0xac00 + 1500), ['']),
    dense('zh', range(0x4e00, 0x4e00 + 3000), '。'),
    dense('ja', [...range(0x3042, 0x3090), ...range(0x5000, 0x5000 + 1500)], '。'),
    dense('th', range(0x0e01, 0x0e2e), ' '),
  ];
}

const ALL = languages();

/** How many words an article has. */
export const WORDS = 900;

/** The nth article of a library, of so many words: the same for the same number, in the languages by turns. */
export function article(number: number, words = WORDS): Article {
  const next = random(number * 7919 + 1);
  const language = ALL[number % ALL.length];
  if (!language) throw new Error('no languages');
  // Zipf's law: the nth word is seen about 1/n as often as the first.
  const word = () => language.words[Math.floor(language.words.length ** next()) - 1] ?? '';
  const phrase = (length: number) => Array.from({ length }, word).join(language.space);
  const paragraphs = Array.from({ length: 9 }, () =>
    Array.from({ length: 5 }, () => phrase(words / 45)).join(language.stop),
  );
  // One word in a library, one in a hundred articles.
  paragraphs.push(`unique${number} ${number % 100 === 0 ? 'lighthouse' : 'tower'}`);
  const text = paragraphs.join('\n');
  const url = `https://site${number % 400}.example/${language.code}/${number}`;
  return {
    url,
    canonicalUrl: url,
    title: phrase(7),
    byline: phrase(2),
    section: null,
    siteName: `Site ${number % 400}`,
    publishedAt: new Date(1.7e12 + Math.floor(next() * 7e10)).toISOString().slice(0, 10),
    modifiedAt: null,
    language: language.code,
    direction: language.code === 'ar' ? 'rtl' : 'ltr',
    excerpt: (paragraphs[0] ?? '').slice(0, 160),
    leadImage: null,
    content: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('') as SafeHtml,
    text,
    wordCount: words,
    minutes: 4,
  };
}

/** The nth word of a language, by how often it is used, from 0. */
export function wordOf(code: string, rank: number): string {
  return ALL.find((language) => language.code === code)?.words[rank] ?? '';
}
