import { linkShare, textLength } from '../measure';
import { DENSE } from '../scripts';
import type { NoArticleReason } from '../types';
import type { ArticleMeasures } from './article-measures';
import type { PageSignals } from './page-signals';
import type { Prose } from './prose';

/** A line of text with at least this many characters outside links is something to read. */
const MIN_SENTENCE_LENGTH = 40;
const MIN_SENTENCE_LENGTH_DENSE = 16;
/** A page with a smaller share of text outside links is a list of them. */
const MIN_UNLINKED_SHARE = 0.3;
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
/** The heading of another article is its link; declarations as headings of a reference link each name in them. */
const MIN_LINKED_HEADING_SHARE = 0.8;
/** Teasers in a list are short; an article with linked headings has long paragraphs. */
const MIN_LONG_BLOCK_LENGTH = 320;
/** Headings with this much running text for each, in characters, head whole posts: a front page of these is read. */
export const MIN_POST_LENGTH = 800;

function isFrontPage(url: string): boolean {
  return URL.canParse(url) && /^\/(?:index\.\w+|[a-z]{2}\/?)?$/.test(new URL(url).pathname);
}

/** Minimum number of headings, and share of them that link to other pages of the site, on a page of teasers. */
const MIN_TEASERS = 3;
const MIN_TEASER_SHARE = 0.8;

function leadsToOtherPage(heading: Element, url: string): boolean {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  const href = link?.getAttribute('href') ?? '';
  if (!href || href.startsWith('#') || !URL.canParse(href, url) || !URL.canParse(url)) return false;
  const [target, page] = [new URL(href, url), new URL(url)];
  return target.host === page.host && target.pathname !== page.pathname;
}

/** Whether an element holds nothing but teasers: short texts under headings that link to the site's other pages. */
function isTeasers(root: Element, url: string, longest: number): boolean {
  if (longest >= MIN_LONG_BLOCK_LENGTH) return false;
  const headings = [...root.querySelectorAll('h1, h2, h3, h4')].filter((heading) => textLength(heading));
  const leading = headings.filter((heading) => leadsToOtherPage(heading, url));
  return leading.length >= MIN_TEASERS && leading.length >= MIN_TEASER_SHARE * headings.length;
}

/** Whether there is a line to read: long enough, and not mostly or inside a link. */
function holdsSentence(root: Element): boolean {
  return [...root.querySelectorAll('p, li, dd, td, blockquote, pre, div, section, figcaption'), root].some(
    (block) => {
      if (block !== root && block.querySelector('p, li, div, ul, ol, table, section')) return false;
      const length = textLength(block);
      const isLong =
        length >= MIN_SENTENCE_LENGTH ||
        (length >= MIN_SENTENCE_LENGTH_DENSE && DENSE.test(block.textContent ?? ''));
      return isLong && !block.closest('a[href]') && linkShare(block, length) < 0.5;
    },
  );
}

/** Whether most headings link elsewhere, as on an index page, without whole posts under them. */
function isList(root: Element, url: string, longest: number, prose: number): boolean {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4')].filter((heading) => textLength(heading));
  const linked = headings.filter(
    (heading) =>
      heading.closest('a[href]') ||
      (heading.querySelector('a[href]:not([href^="#"])') && linkShare(heading) >= MIN_LINKED_HEADING_SHARE),
  );
  if (prose >= MIN_POST_LENGTH * Math.max(1, linked.length)) return false;
  if (longest >= MIN_LONG_BLOCK_LENGTH && !isFrontPage(url)) return false;
  if (linked.length >= MIN_LIST_HEADINGS && linked.length >= MIN_LIST_SHARE * headings.length) return true;
  return isFrontPage(url) && linked.length >= 3 && longest < MIN_LONG_BLOCK_LENGTH;
}

/** Blocks of running text outside links; in a linked box, the whole text is the link's. */
const ownProse = ({ prose }: ArticleMeasures): Prose[] =>
  prose.filter(({ element }) => !element.closest('a[href]'));

/**
 * The reason why a chosen element isn't an article, or null if it may be. Users who open the reader are mostly on an article,
 * and whoever pressed the button wants text, so reject only lists of links, logins, and pages without a line to read.
 */
export function findRejectionReason(measures: ArticleMeasures, page: PageSignals): NoArticleReason | null {
  const { root } = measures;
  const blocks = ownProse(measures);
  const prose = blocks.reduce((sum, { length }) => sum + length, 0);
  if (page.saysArticle && prose > 0) return null;
  if (page.asksPassword && prose < MAX_LOGIN_PROSE_LENGTH) return 'not-an-article';
  const unlinkedShare = 1 - measures.linked;
  if (prose < MIN_PROSE_LENGTH && (unlinkedShare < MIN_UNLINKED_SHARE || !holdsSentence(root)))
    return 'not-an-article';
  const longest = blocks.reduce((most, { length }) => Math.max(most, length), 0);
  return isList(root, page.url, longest, prose) || isTeasers(root, page.url, longest)
    ? 'not-an-article'
    : null;
}

/**
 * Whether an element that wasn't rejected has too little text to be sure that it is an article: a note, what stands beside a
 * video. `pageLength` is the length of the page's text in characters.
 */
export function isDoubtful(measures: ArticleMeasures, page: PageSignals, pageLength: number): boolean {
  const { length, linked } = measures;
  const unlinkedLength = length * (1 - linked);
  if (unlinkedLength >= MIN_TEXT_LENGTH && unlinkedLength >= length / 2) return false;
  if (length >= MIN_PAGE_SHARE * pageLength && unlinkedLength >= MIN_MAIN_TEXT_LENGTH) return false;
  const prose = ownProse(measures).reduce((sum, block) => sum + block.length, 0);
  return prose < MIN_PROSE_LENGTH && !(page.saysArticle && prose > 0);
}
