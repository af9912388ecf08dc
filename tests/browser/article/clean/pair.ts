import { describe, expect, test } from 'vitest';
import { clean } from '../../../../article/clean/clean';
import { CLEAN_RULES } from '../../../../article/clean/rules';
import { ALL_LANGUAGES } from '../../../../article/languages/all';
import type { Metadata } from '../../../../article/types';
import { parse } from '../parse';

const PARAGRAPHS = [
  'The ferry to the island of Lune has run every morning for a hundred and twelve years, and for the last nine of them the same woman has stood at its wheel, in a blue cap that was her father’s and does not fit.',
  'She counts the passengers twice, once as they come aboard and once again when the ropes are off, because in the winter of her first year somebody was left behind on the pier with a cake and a birthday to go to.',
  'Nobody on the island has a clock that agrees with another. They set them by the ferry, and the ferry leaves when the woman in the blue cap has finished counting, which is a time like any other, she says.',
  'In spring the boat is to be replaced by a faster one that steers itself. The islanders have been promised that it will be on time, and have begun to ask one another, quietly, what they would need that for.',
];
const METADATA: Metadata = {
  title: 'The ferry that sets the clocks',
  byline: 'Ada Quill',
  section: 'Islands',
  siteName: 'The Tide',
  publishedAt: '2026-03-09',
  modifiedAt: null,
  language: 'en',
  direction: 'ltr',
  excerpt: '',
  leadImage: null,
  canonicalUrl: 'https://example.test/news/story.html',
};

/** Where in the article a piece of markup stands. */
export type Spot = 'start' | 'middle' | 'end';
/** Markup, the text in it that is looked for afterwards, and where it stands (in the middle unless told). */
export type Case = [html: string, text: string, spot?: Spot];

/** The text of an article with the markup in it, after one rule alone has cleaned it. */
export function cleaned(rule: string, html: string, spot: Spot = 'middle'): Element {
  const at = { start: 0, middle: 2, end: PARAGRAPHS.length }[spot];
  const blocks = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  blocks.splice(at, 0, html);
  const root = parse(`<div>${blocks.join('')}</div>`).querySelector('div') as Element;
  const without = CLEAN_RULES.map(({ id }) => id).filter((id) => id !== rule);
  clean(root, { languages: ALL_LANGUAGES, metadata: METADATA, url: METADATA.canonicalUrl, without });
  return root;
}

/** A rule's fixture pair: what it removes and what it must leave. The article's own paragraphs always stay. */
export function pair(rule: string, { removes, leaves }: { removes: Case[]; leaves: Case[] }): void {
  describe(rule, () => {
    test.each(removes)('removes %s', (html, text, spot) => {
      const root = cleaned(rule, html, spot);
      expect(root.textContent).not.toContain(text);
      for (const paragraph of PARAGRAPHS) expect(root.textContent).toContain(paragraph);
    });
    test.each(leaves)('leaves %s', (html, text, spot) => {
      expect(cleaned(rule, html, spot).textContent).toContain(text);
    });
  });
}
