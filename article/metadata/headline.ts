import { DENSE, NO_LETTERS } from '../scripts';
import { cleanText, reduceToLetters } from './text';

/** Whether two keys (see `reduceToLetters`) name the same title, one perhaps cut short or with more round it. */
export function matchesTitle(key: string, other: string): boolean {
  if (key.length < 3 || other.length < 3) return false;
  if (key === other) return true;
  const [short, long] = key.length < other.length ? [key, other] : [other, key];
  return short.length >= (DENSE.test(short) ? 4 : 8) && long.includes(short);
}

const WORD = new RegExp(`[^${NO_LETTERS}]{2,}`, 'g');

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}

/** Share of the shorter text's words that the other has too, 0 … 1. */
function overlap(one: Set<string>, other: Set<string>): number {
  if (!one.size || !other.size) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both / Math.min(one.size, other.size);
}

const CANDIDATES =
  '[itemprop~="headline"]:not(meta), h1, h2, h3, h4, [class*="headline" i]:not(a), [class*="post-title" i], [class*="entry-title" i], [class*="article-title" i]';
const LONGEST = 260;
/** A page with more headings than this is an index; its headline is among the first. */
const LOOK = 60;
const LEAST_SCORE = 4;

function kind(element: Element): number {
  if (element.matches('[itemprop~="headline"]')) return 6;
  if (element.localName === 'h1') return 5;
  if (element.localName === 'h4') return 0;
  return element.localName === 'h3' ? 1 : 2;
}

/** Headings that lead away are other articles'; a logo is a heading that leads home. */
function leadsAway(element: Element, url: string): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const href = link?.getAttribute('href');
  if (!link || !href || href.startsWith('#') || !URL.canParse(href, link.baseURI)) return false;
  const [target, own] = [new URL(href, link.baseURI), new URL(url)];
  return (
    target.pathname !== own.pathname && target.pathname.replace(/\/$/, '') !== own.pathname.replace(/\/$/, '')
  );
}

/**
 * The page's headline element. Takes the document, its address, what the page says its title is (any number of texts) and
 * the site's name. Ranked: a heading that agrees with a stated title, headings of the article before others, the first
 * level before the second; null where none will do.
 */
export function findHeadline(
  page: Document,
  url: string,
  stated: string[],
  siteName: string | null,
): Element | null {
  const keys = stated.map(reduceToLetters).filter(Boolean);
  const bags = stated.map(words);
  const site = reduceToLetters(siteName ?? '');
  let best: { element: Element; score: number } | null = null;
  let looked = 0;
  for (const element of page.querySelectorAll(CANDIDATES)) {
    const text = cleanText(element.textContent ?? '');
    if (text.length < 2 || text.length > LONGEST) continue;
    if (++looked > LOOK) break;
    const key = reduceToLetters(text);
    let score = kind(element);
    if (keys.some((other) => matchesTitle(key, other))) score += 6;
    else {
      const own = words(text);
      const share = Math.max(0, ...bags.map((bag) => overlap(own, bag)));
      if (own.size > 2) score += share >= 0.6 ? 4 : share >= 0.4 ? 2 : 0;
    }
    if (element.closest('article, main, [role=main]')) score += 2;
    if (element.closest('nav, footer, aside, [class*="related" i], [class*="comment" i]')) score -= 6;
    if (URL.canParse(url) && leadsAway(element, url)) score -= 4;
    if (key === site) score -= 6;
    if (!best || score > best.score) best = { element, score };
  }
  return best && best.score >= LEAST_SCORE ? best.element : null;
}
