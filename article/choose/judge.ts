import { textLength } from '../measure';
import type { NoArticleReason } from '../types';
import { proseBlocks } from './prose';

/** Characters of prose below which nothing is an article. */
const LEAST_PROSE = 140;
/** A page with at least this many linked headings, most of its headings, is a list of articles. */
const LIST_HEADINGS = 5;
const LIST_SHARE = 0.6;
/** A list's snippets are short; an article with linked headings has long paragraphs. */
const LONG_BLOCK = 320;

function isFrontPage(url: string): boolean {
  return URL.canParse(url) && /^\/(?:index\.\w+|[a-z]{2}\/?)?$/.test(new URL(url).pathname);
}

/**
 * Says why a chosen element is no article, or null where it is one. Takes the chosen element, the page's address, and
 * whether the page calls itself an article (Open Graph, JSON-LD).
 */
export function whyNoArticle(root: Element, url: string, saysArticle: boolean): NoArticleReason | null {
  const blocks = proseBlocks(root);
  const prose = blocks.reduce((sum, block) => sum + textLength(block), 0);
  if (prose < LEAST_PROSE && !(saysArticle && prose > 0)) return 'not-an-article';
  if (saysArticle) return null;
  const headings = [...root.querySelectorAll('h1, h2, h3, h4')].filter((heading) => textLength(heading));
  const linked = headings.filter(
    (heading) => heading.querySelector('a[href]:not([href^="#"])') || heading.closest('a[href]'),
  );
  const longest = Math.max(0, ...blocks.map(textLength));
  const list = linked.length >= LIST_HEADINGS && linked.length >= LIST_SHARE * headings.length;
  if (list && (longest < LONG_BLOCK || isFrontPage(url))) return 'not-an-article';
  if (isFrontPage(url) && linked.length >= 3 && longest < LONG_BLOCK) return 'not-an-article';
  return null;
}
