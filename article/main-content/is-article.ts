import { linkShare, textLength } from '../measure';
import type { NoArticleReason } from '../types';
import type { PageSignals } from './page-signals';
import { measuredProse } from './prose';

/** This much running text, in characters, makes an article anywhere. */
const MIN_PROSE_LENGTH = 140;
/** This much text outside links is enough if it's most of the page: notes, tables, code, poems. */
const MIN_MAIN_TEXT_LENGTH = 40;
const MIN_PAGE_SHARE = 0.5;
/** Text outside links that is enough even if the page has other text. */
const MIN_TEXT_LENGTH = 250;
/** A login page has less text than this. */
const MAX_LOGIN_PROSE_LENGTH = 600;
/** A page with at least this many linked headings, being most of its headings, is a list of articles. */
const MIN_LIST_HEADINGS = 5;
const MIN_LIST_SHARE = 0.6;
/** Teasers in a list are short; an article with linked headings has long paragraphs. */
const MIN_LONG_BLOCK_LENGTH = 320;
/** Headings with this much running text for each, in characters, head whole posts: a front page of these is read. */
const MIN_POST_LENGTH = 800;

function isFrontPage(url: string): boolean {
  return URL.canParse(url) && /^\/(?:index\.\w+|[a-z]{2}\/?)?$/.test(new URL(url).pathname);
}

/** Whether most headings link elsewhere, as on an index page, without whole posts under them. */
function isList(root: Element, url: string, longest: number, prose: number): boolean {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4')].filter((heading) => textLength(heading));
  const linked = headings.filter(
    (heading) => heading.querySelector('a[href]:not([href^="#"])') || heading.closest('a[href]'),
  );
  if (prose >= MIN_POST_LENGTH * Math.max(1, linked.length)) return false;
  if (longest >= MIN_LONG_BLOCK_LENGTH && !isFrontPage(url)) return false;
  if (linked.length >= MIN_LIST_HEADINGS && linked.length >= MIN_LIST_SHARE * headings.length) return true;
  return isFrontPage(url) && linked.length >= 3 && longest < MIN_LONG_BLOCK_LENGTH;
}

/**
 * The reason why a chosen element isn't an article, or null if it is. Users who open the reader are mostly on an article,
 * so reject only lists of links, logins, and pages without text of their own. `root` must be cleaned; `pageLength` is the
 * length of the page's text in characters.
 */
export function findRejectionReason(
  root: Element,
  page: PageSignals,
  pageLength: number,
): NoArticleReason | null {
  const blocks = measuredProse(root);
  const prose = blocks.reduce((sum, { length }) => sum + length, 0);
  if (page.saysArticle && prose > 0) return null;
  if (page.asksPassword && prose < MAX_LOGIN_PROSE_LENGTH) return 'not-an-article';
  if (prose < MIN_PROSE_LENGTH) {
    const length = textLength(root);
    const unlinkedLength = length * (1 - linkShare(root));
    const mostOfPage = length >= MIN_PAGE_SHARE * pageLength && unlinkedLength >= MIN_MAIN_TEXT_LENGTH;
    if (!mostOfPage && (unlinkedLength < MIN_TEXT_LENGTH || unlinkedLength < length / 2))
      return 'not-an-article';
  }
  const longest = blocks.reduce((most, { length }) => Math.max(most, length), 0);
  return isList(root, page.url, longest, prose) ? 'not-an-article' : null;
}
