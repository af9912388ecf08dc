import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CLEAN_RULES } from '../../../article/clean/rules';
import { labelOf } from '../../../reader/features/corrections/group-by-rule';
import { NAMES, SHARED_WORDS } from './same-as-english';

const ROOT = path.join(import.meta.dirname, '../../..');
const LOCALES = path.join(ROOT, 'public/_locales');

type Messages = Record<string, { message: string; placeholders?: object }>;
const read = (language: string): Messages =>
  JSON.parse(fs.readFileSync(path.join(LOCALES, language, 'messages.json'), 'utf8'));
const english = read('en');
const placeholders = (text: string) => [...text.matchAll(/\$\w+\$/g)].map(([name]) => name).sort();

/** What the plural categories of a language add to the name of what is counted (`plural.ts`). */
const COUNT = /(?:One|Other)$/;
const MORE_COUNTS = /(?:Zero|Two|Few|Many)$/;

/** All source that may name a message. */
const source = ['entrypoints', 'reader', 'library-view', 'platform', 'components', 'wxt.config.ts']
  .flatMap((place) => {
    const full = path.join(ROOT, place);
    if (fs.statSync(full).isFile()) return [full];
    return fs.readdirSync(full, { recursive: true, encoding: 'utf8' }).map((file) => path.join(full, file));
  })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => fs.readFileSync(file, 'utf8'))
  .join('\n');

test('every English message is used somewhere', () => {
  const named = (key: string) => new RegExp(`['"_]${key}(?:['"]|__)`).test(source);
  // Named after the rules, not in the source.
  const ofRules = new Set<string>(
    [...CLEAN_RULES.map(({ id }) => id), 'left-out', 'site-removals'].map(labelOf),
  );
  const unused = Object.keys(english).filter(
    (key) => !named(key) && !named(key.replace(COUNT, '')) && !ofRules.has(key),
  );
  expect(unused).toEqual([]);
});

test('British English has only what it spells otherwise; the rest falls back to English', () => {
  for (const [key, { message, placeholders: declared }] of Object.entries(read('en_GB'))) {
    expect(message, key).not.toBe(english[key]?.message);
    expect(placeholders(message), key).toEqual(placeholders(english[key]?.message ?? ''));
    expect(declared, key).toEqual(english[key]?.placeholders);
  }
});

test('English is spelled as in America', () => {
  const british = Object.entries(english).filter(([, { message }]) =>
    /avour|colour|grey|centre|harbour|ognis|licence/i.test(message),
  );
  expect(british).toEqual([]);
});

test.each(fs.readdirSync(LOCALES).filter((language) => !language.startsWith('en')))(
  '%s has every message, with the same placeholders',
  (language) => {
    const messages = read(language);
    expect(
      Object.keys(messages)
        .filter((key) => !MORE_COUNTS.test(key))
        .sort(),
    ).toEqual(Object.keys(english).sort());
    for (const [name, { message, placeholders: declared }] of Object.entries(messages)) {
      const key = name.replace(MORE_COUNTS, 'Other');
      expect(message.trim(), key).not.toBe('');
      expect(placeholders(message), key).toEqual(placeholders(english[key]?.message ?? ''));
      expect(declared, key).toEqual(english[key]?.placeholders);
    }
  },
);

test.each(fs.readdirSync(LOCALES).filter((language) => !language.startsWith('en')))(
  '%s says nothing in English that is not a name or a word of its own',
  (language) => {
    const messages = read(language);
    const allowed = [...NAMES, ...(SHARED_WORDS[language] ?? [])];
    const hasWords = (text: string) => /\p{L}{2}/u.test(text.replace(/\$\w+\$/g, ''));
    const same = Object.entries(english).filter(
      ([key, { message }]) =>
        messages[key]?.message === message && hasWords(message) && !allowed.includes(key),
    );
    expect(same.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  },
);
