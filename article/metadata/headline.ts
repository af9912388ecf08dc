import { DENSE, NO_LETTERS } from '../scripts';
import { cleanText, reduceToLetters } from './text';

/** Whether two keys (see `reduceToLetters`) are of the same title, even if one is truncated or has additions. */
export function matchesTitle(key: string, other: string): boolean {
  if (key.length < 3 || other.length < 3) return false;
  if (key === other) return true;
  const [short, long] = key.length < other.length ? [key, other] : [other, key];
  return short.length >= (DENSE.test(short) ? 4 : 8) && long.includes(short);
}

const WORD = new RegExp(`[^${NO_LETTERS}]{2,}`, 'g');

function collectWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}

/** Share of the shorter text's words that the other text has too, 0 … 1. */
function overlap(one: Set<string>, other: Set<string>): number {
  if (!one.size || !other.size) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared / Math.min(one.size, other.size);
}

const CANDIDATE_SELECTOR =
  '[itemprop~="headline"]:not(meta), h1, h2, h3, h4, [class*="headline" i]:not(a), [class*="post-title" i], [class*="entry-title" i], [class*="article-title" i]';
const MAX_LENGTH = 260;
/** Maximum number of headings to check; a page with more is an index, and its headline is among the first. */
const MAX_HEADINGS = 60;
const MIN_SCORE = 4;

function scoreElement(element: Element): number {
  if (element.matches('[itemprop~="headline"]')) return 6;
  if (element.localName === 'h1') return 5;
  if (element.localName === 'h4') return 0;
  return element.localName === 'h3' ? 1 : 2;
}

/** Whether a heading links to another page: to another article, or home if it's a logo. */
function leadsAway(element: Element, url: string): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const href = link?.getAttribute('href');
  if (!link || !href || href.startsWith('#') || !URL.canParse(href, link.baseURI)) return false;
  const [target, current] = [new URL(href, link.baseURI), new URL(url)];
  return (
    target.pathname !== current.pathname &&
    target.pathname.replace(/\/$/, '') !== current.pathname.replace(/\/$/, '')
  );
}

/**
 * Finds the page's headline element, or null. `stated` are titles declared by the page. Prefers headings that match one of
 * these, then headings inside the article, then higher levels.
 */
export function findHeadline(
  page: Document,
  url: string,
  stated: string[],
  siteName: string | null,
): Element | null {
  const keys = stated.map(reduceToLetters).filter(Boolean);
  const statedWords = stated.map(collectWords);
  const site = reduceToLetters(siteName ?? '');
  let best: { element: Element; score: number } | null = null;
  let checked = 0;
  for (const element of page.querySelectorAll(CANDIDATE_SELECTOR)) {
    const text = cleanText(element.textContent ?? '');
    if (text.length < 2 || text.length > MAX_LENGTH) continue;
    if (++checked > MAX_HEADINGS) break;
    const key = reduceToLetters(text);
    let score = scoreElement(element);
    if (keys.some((other) => matchesTitle(key, other))) score += 6;
    else {
      const ownWords = collectWords(text);
      const share = Math.max(0, ...statedWords.map((other) => overlap(ownWords, other)));
      if (ownWords.size > 2) score += share >= 0.6 ? 4 : share >= 0.4 ? 2 : 0;
    }
    if (element.closest('article, main, [role=main]')) score += 2;
    if (element.closest('nav, footer, aside, [class*="related" i], [class*="comment" i]')) score -= 6;
    if (URL.canParse(url) && leadsAway(element, url)) score -= 4;
    if (key === site) score -= 6;
    if (!best || score > best.score) best = { element, score };
  }
  return best && best.score >= MIN_SCORE ? best.element : null;
}
