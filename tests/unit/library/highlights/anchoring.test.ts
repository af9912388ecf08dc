import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { measureArticle } from '../../../bench/anchoring/measure';
import { MUTATIONS } from '../../../bench/anchoring/mutations';

const FOLDER = path.join(import.meta.dirname, '../../../fixtures/languages');
const LANGUAGES = ['ar', 'de', 'en', 'fr', 'he', 'hi', 'ja', 'ko', 'ru', 'zh-Hans'];

/** The blocks of an article written for this project. */
function readArticle(language: string): string[] {
  const { title, subhead, paragraphs } = JSON.parse(
    fs.readFileSync(path.join(FOLDER, `${language}.json`), 'utf8'),
  );
  return [title, paragraphs[0], paragraphs[1], subhead, ...paragraphs.slice(2)];
}

// What `npm run bench:anchoring` does with 200 articles of the corpus.
const measured = LANGUAGES.flatMap((language) => measureArticle(language, readArticle(language), 10, false));
const of = (...mutations: string[]) => measured.filter(({ mutation }) => mutations.includes(mutation));
const shareRight = (rows: typeof measured) =>
  rows.filter(({ ours }) => ours.result === 'right').length / rows.length;

test('every change is made', () => {
  expect(new Set(measured.map(({ mutation }) => mutation))).toEqual(new Set(Object.keys(MUTATIONS)));
});

test('nothing is found in a wrong place', () => {
  expect(measured.filter(({ ours }) => ours.result === 'wrong')).toEqual([]);
});

test('everything is found where only the looks or the surroundings changed', () => {
  const rows = of(
    'nothing changed',
    'white space',
    'quotes and dashes curled',
    'soft hyphens',
    'paragraph inserted before',
    'headline added',
    'block split',
    'block merged',
  );
  expect(rows.filter(({ ours }) => ours.result !== 'right')).toEqual([]);
});

test('most is found in other words', () => {
  expect(shareRight(of('10 % of words replaced'))).toBeGreaterThan(0.6);
});
