import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import type { Language } from '../../../article/languages/language';
import { normaliseLine } from '../../../article/phrases/normalise-line';
import { MAX_PHRASE_LENGTH } from '../../../article/phrases/phrase-index';
import type { PhraseKind } from '../../../article/phrases/phrase-kinds';

const FOLDER = path.join(import.meta.dirname, '../../../article/languages');
/** A language's file is named after its code. */
const FILES = fs.readdirSync(FOLDER).filter((name) => /^[a-z]{2}(?:-[a-z]+)?\.ts$/.test(name));
/** Kinds that are only ever matched by a line's start. */
const STARTS_ONLY: PhraseKind[] = ['comments', 'newsletter', 'cookies', 'author', 'tags', 'appeal'];
/** Kinds matched by a line's start: one common word alone would match prose. */
const OPENINGS: PhraseKind[] = ['comments', 'newsletter', 'cookies', 'appeal'];

describe.each(FILES)('%s', async (name) => {
  const [language] = Object.values((await import(path.join(FOLDER, name))) as Record<string, Language>);
  const words = language?.phrases;
  const kinds = Object.entries(words ?? {}).map(
    ([kind, list]) => [kind as PhraseKind, (list as string).split('|')] as const,
  );

  test('it is named after its code, is known, and its months are twelve', () => {
    expect(name).toBe(`${language?.code.toLowerCase()}.ts`);
    expect(ALL_LANGUAGES.find(language?.code ?? '')?.code.split('-')[0]).toBe(language?.code.split('-')[0]);
    const months = language?.months?.split(' ') ?? [];
    expect([0, 12]).toContain(months.length);
    for (const [index, names] of months.entries())
      for (const month of names.split('|'))
        expect([month, ALL_LANGUAGES.dates.parseMonth(month)]).toEqual([month, index + 1]);
  });

  test('its words around names, dates and small print are in lower case, none is empty or there twice', () => {
    const { form, ...dates } = language?.dates ?? {};
    const { notices, noPlayer, footerLinks, ...smallPrint } = language?.smallPrint ?? {};
    for (const pattern of [form, noPlayer, footerLinks, ...(notices ?? [])])
      expect(() => new RegExp(pattern ?? '')).not.toThrow();
    for (const list of Object.values({ ...dates, ...language?.bylines, ...smallPrint })) {
      const entries = list.split('|');
      expect(entries).not.toContain('');
      expect([list, new Set(entries).size]).toEqual([list.toLowerCase(), entries.length]);
    }
  });

  if (!words) return;

  test('every word is written as lines are compared, and only once', () => {
    const odd = kinds.flatMap(([kind, list]) =>
      list.filter((word) => normaliseLine(word) !== word).map((word) => `${kind}: ${word}`),
    );
    expect(odd).toEqual([]);
    for (const [kind, list] of kinds) expect([kind, new Set(list).size]).toEqual([kind, list.length]);
    expect(Math.max(...kinds.flatMap(([, list]) => list.map((word) => word.length)))).toBeLessThan(
      MAX_PHRASE_LENGTH,
    );
  });

  test('every kind has words, and all of them are known', () => {
    expect(kinds.length).toBe(13);
    for (const [kind, list] of kinds) {
      expect(list.length).toBeGreaterThan(0);
      expect(
        list.filter(
          (word) => !ALL_LANGUAGES.phrases.is(kind, word) || !ALL_LANGUAGES.phrases.starts(kind, word),
        ),
      ).toEqual([]);
    }
  });

  test('no opening begins with another of its kind: the shorter one finds both', () => {
    const double = STARTS_ONLY.flatMap((kind) => {
      const list = (words?.[kind] ?? '').split('|');
      return list.filter((word) => list.some((other) => other !== word && word.startsWith(`${other} `)));
    });
    expect(
      double.filter(
        (word) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word),
      ),
    ).toEqual([]);
  });

  test('no opening is so short that it begins prose', () => {
    const short = OPENINGS.flatMap((kind) =>
      (words?.[kind] ?? '').split('|').filter((word) => word.length < 3),
    );
    expect(short).toEqual([]);
  });
});

test('a word opens a line only where it ends', () => {
  expect(ALL_LANGUAGES.phrases.starts('share', 'share on facebook')).toBe(true);
  expect(ALL_LANGUAGES.phrases.starts('share', 'shareholders met')).toBe(false);
  expect(ALL_LANGUAGES.phrases.starts('tags', '标签：经济')).toBe(true);
  expect(ALL_LANGUAGES.phrases.starts('comments', 'टिप्पणी करें')).toBe(true);
});
