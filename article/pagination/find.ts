import type { OtherPages } from '../types';
import { type Numbered, readings, sameBase } from './address';

interface PageLink extends Numbered {
  url: string;
  /** The link says so itself: by its number, or as the next page. */
  says: boolean;
}

/** Page links of comments and galleries of other articles. */
const ELSEWHERE = '[id*="comment" i], [class*="comment" i], [class*="carousel" i], [class*="slider" i]';

/** A longer address, in characters, is no page's of an article. */
const LONGEST = 2000;

/** Whether a link reads as the link to this page: its number alone, or "page 3". */
function saysNumber(link: Element, page: number): boolean {
  const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length < 24 && text.match(/\d+/g)?.join() === String(page);
}

/** What the paths of all pages of an article begin with. */
const stemOf = (base: string): string => new URL(base).pathname.replace(/\.\w+$|\/$/, '');

/** All links on a page to other pages of the same article. */
function pageLinks(copy: Document, here: Numbered): PageLink[] {
  const { origin } = new URL(here.base);
  const stem = stemOf(here.base);
  const base = copy.baseURI;
  const found: PageLink[] = [];
  for (const link of copy.querySelectorAll('a[href], link[rel~="next"], link[rel~="prev"]')) {
    const href = link.getAttribute('href') ?? '';
    // Of hundreds of links few are worth taking apart: only a first page has no number.
    if (here.page === 1 && !/\d/.test(href)) continue;
    if (href.length > LONGEST || !URL.canParse(href, base)) continue;
    const url = new URL(href, base);
    if (url.origin !== origin || !url.pathname.startsWith(stem)) continue;
    const same = readings(url.href).find(({ base }) => sameBase(base, here.base));
    if (!same || same.page === here.page || link.closest(ELSEWHERE)) continue;
    const next = /\b(?:next|prev)\b/.test(link.getAttribute('rel') ?? '');
    found.push({ ...same, url: url.href, says: next || saysNumber(link, same.page) });
  }
  return found;
}

/**
 * The other pages of the article on a page, or null where it stands on one. An address counts where it differs from this
 * one by its page number alone, and where links with consecutive numbers say what they are: a blog's next post, a calendar
 * or an archive do not. Takes a copy with its links in it, and its absolute address.
 */
export function findPages(copy: Document, url: string): OtherPages | null {
  if (!URL.canParse(url) || !/^https?:/.test(url)) return null;
  for (const here of readings(url)) {
    const links = pageLinks(copy, here);
    const numbered = links.filter(({ says }) => says);
    const numbers = new Set([here.page, ...numbered.map(({ page }) => page)]);
    const total = Math.max(...numbers);
    // A neighbour must be there, and the way back to the first page or on to the second.
    const neighbour = numbers.has(here.page + 1) || numbers.has(here.page - 1);
    if (total < 2 || !neighbour || !(numbers.has(1) || here.page === 1)) continue;
    const model = links.find(({ page }) => page > 1) ?? here;
    const addressOf = (page: number) =>
      links.find((link) => link.page === page)?.url ?? (page === 1 ? here.base : model.at(page));
    const pages = Array.from({ length: total }, (_, index) => index + 1);
    const others = pages.filter((page) => page !== here.page).map((page) => ({ page, url: addressOf(page) }));
    return { current: here.page, total, others };
  }
  return null;
}
