import { expect, test } from 'vitest';
import { extract } from '../../../article/extract';
import { createKnownLanguages, type KnownLanguages } from '../../../article/known-languages';
import { BUNDLED_LANGUAGES } from '../../../article/languages/bundled';
import type { Language } from '../../../article/languages/language';
import { needsMoreLanguages } from '../../../article/languages/needs-more-languages';
import type { Phrases } from '../../../article/phrases/phrase-kinds';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import { parse } from './parse';

const PHRASES: Phrases = {
  advertisement: 'rekloma',
  comments: 'skribi konton',
  commentCounts: 'kontoj',
  share: 'disdoni',
  newsletter: 'ricevu leterojn',
  login: 'eniri',
  cookies: 'ni uzas kuketojn',
  related: 'similaj tekstoj',
  teaser: 'legu ankaŭ',
  readMore: 'pliaj',
  appeal: 'subtenu nin',
  author: 'pri la skribanto',
  tags: 'temaro',
};

/** A language of Latin letters that nobody speaks, as its file would have it. */
const MADE_UP: Language = {
  code: 'qaa',
  wordsPerMinute: 20,
  months: 'unato duato triato|trito kvarato kvinato sesato sepato okato naŭato dekato dekunato dekduato',
  dates: { ordinals: 'an', of: 'da', published: 'eldonite', updated: 'refarite', dateline: 'eldon' },
  bylines: { by: 'fare', labels: 'skribis', and: 'kaj', nobody: 'redakcio' },
  smallPrint: { notices: ['ĉiuj rajtoj'], readingTime: 'legotempo' },
  phrases: PHRASES,
};

const ADDRESS = 'https://gazeto.test/la-pramo';
const SENTENCE =
  'Kiam la maro estis ankoraŭ malhela, du homoj iris al la malnova haveno por vidi, ĉu la pramo revenos tiun nokton';
const PARAGRAPHS = ['unue', 'poste', 'fine'].map(
  (word) => `${SENTENCE}, kaj ${word} ili parolis pri ĉio, kion ili perdis. ${SENTENCE}.`,
);
const PAGE = `<html><head><title>La pramo de l’ nokto</title></head><body><div class="a">
<h1>La pramo de l’ nokto</h1><div>Fare Mira Tavel kaj Oro Benk</div><div>Eldonite la 5an da trito 2026</div><div>Legotempo: 4 min</div>
<p>${PARAGRAPHS.join('</p><p>')}</p>
<div><h3>Similaj tekstoj</h3><ul><li><a href="/a">La alia pramo</a></li><li><a href="/b">La tria pramo</a></li></ul></div>
<div>Ĉiuj rajtoj de Gazeto</div></div></body></html>`;

async function read(languages: KnownLanguages) {
  const outcome = await extract(takeSnapshot(parse(PAGE, ADDRESS), ADDRESS), { languages });
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  return outcome.article;
}

test('a language that is one object is read like any other: names, date, clutter, small print', async () => {
  const article = await read(createKnownLanguages([...BUNDLED_LANGUAGES, MADE_UP]));
  expect(article.byline).toBe('Mira Tavel, Oro Benk');
  expect(article.publishedAt).toBe('2026-03-05');
  const blocks = [...parse(article.content).body.querySelectorAll('p, h2, h3, li, div:not(:has(p))')];
  expect(blocks.map((block) => block.textContent?.trim())).toEqual(PARAGRAPHS);
});

test('without it the page has neither names nor date, and keeps its small print', async () => {
  const article = await read(createKnownLanguages(BUNDLED_LANGUAGES));
  expect([article.byline, article.publishedAt]).toEqual([null, null]);
  expect(article.content).toContain('Fare Mira Tavel kaj Oro Benk');
  expect(article.content).toContain('Ĉiuj rajtoj de Gazeto');
});

test('how fast it is read is its own', async () => {
  const languages = createKnownLanguages([...BUNDLED_LANGUAGES, MADE_UP]);
  const page = parse(PAGE.replace('<html>', '<html lang="qaa-QM">'), ADDRESS);
  const outcome = await extract(takeSnapshot(page, ADDRESS), { languages });
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  expect(outcome.article.minutes).toBe(Math.round(outcome.article.wordCount / 20));
});

test('only its code is required', async () => {
  const article = await read(createKnownLanguages([...BUNDLED_LANGUAGES, { code: 'qab' }]));
  expect(article.title).toBe('La pramo de l’ nokto');
});

test('its pages are told apart without naming it: by what they declare, or by the English that they lack', () => {
  const prose = (text: string) => `<h1>Pramo</h1><p>${text}</p>`;
  expect(needsMoreLanguages(parse(`<html lang="qaa">${prose('Pramo')}</html>`))).toBe(true);
  expect(
    needsMoreLanguages(
      parse(prose(`${'La du homoj iris al la haveno por vidi pramon kaj maron '.repeat(4)}`)),
    ),
  ).toBe(true);
  expect(
    needsMoreLanguages(
      parse(prose('The two of them walked to the old harbour to see whether the ferry was in. '.repeat(4))),
    ),
  ).toBe(false);
  expect(needsMoreLanguages(parse(`<html lang="EN_GB">${prose('Ferry')}</html>`))).toBe(false);
});
