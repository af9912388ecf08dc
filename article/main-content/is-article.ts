import { linkShare, textLength } from '../measure';
import type { NoArticleReason } from '../types';
import type { PageSignals } from './page-signals';
import { measuredProse } from './prose';

/** Characters of running text that make an article wherever they stand. */
const ENOUGH_PROSE = 140;
/** Characters of any text outside links that make one where they are most of their page: notes, tables, code, poems. */
const ENOUGH_TEXT = 40;
const MOST_OF_PAGE = 0.5;
/** Text outside links that makes one on a page with more besides. */
const MUCH_TEXT = 250;
/** A page that asks for a password says little else. */
const LITTLE_BESIDE_LOGIN = 600;
/** A page with at least this many linked headings, most of its headings, is a list of articles. */
const LIST_HEADINGS = 5;
const LIST_SHARE = 0.6;
/** A list's snippets are short; an article with linked headings has long paragraphs. */
const LONG_BLOCK = 320;

function isFrontPage(url: string): boolean {
  return URL.canParse(url) && /^\/(?:index\.\w+|[a-z]{2}\/?)?$/.test(new URL(url).pathname);
}

/** Headings that lead elsewhere, and how many there are of all. */
function isList(root: Element, url: string, longest: number): boolean {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4')].filter((heading) => textLength(heading));
  const linked = headings.filter(
    (heading) => heading.querySelector('a[href]:not([href^="#"])') || heading.closest('a[href]'),
  );
  if (longest >= LONG_BLOCK && !isFrontPage(url)) return false;
  if (linked.length >= LIST_HEADINGS && linked.length >= LIST_SHARE * headings.length) return true;
  return isFrontPage(url) && linked.length >= 3 && longest < LONG_BLOCK;
}

/**
 * Says why a chosen element is no article, or null where it is one. A reader who asks for an article mostly looks at one:
 * the doubt is on the page's side only where it is a list of links, a login, or has no text of its own. Takes the cleaned
 * element, the page's facts, and the characters of all its text.
 */
export function findRejectionReason(
  root: Element,
  page: PageSignals,
  pageText: number,
): NoArticleReason | null {
  const blocks = measuredProse(root);
  const prose = blocks.reduce((sum, { length }) => sum + length, 0);
  if (page.saysArticle && prose > 0) return null;
  if (page.asksPassword && prose < LITTLE_BESIDE_LOGIN) return 'not-an-article';
  if (prose < ENOUGH_PROSE) {
    const all = textLength(root);
    const own = all * (1 - linkShare(root));
    const mostOfPage = all >= MOST_OF_PAGE * pageText && own >= ENOUGH_TEXT;
    if (!mostOfPage && (own < MUCH_TEXT || own < all / 2)) return 'not-an-article';
  }
  const longest = blocks.reduce((most, { length }) => Math.max(most, length), 0);
  return isList(root, page.url, longest) ? 'not-an-article' : null;
}
