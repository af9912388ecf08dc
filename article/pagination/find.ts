import { foldSpaces } from '../dom/fold-spaces';
import type { OtherPages } from '../types';
import { findNumberedUrls, type NumberedUrl, sameBase } from './address';

interface PageLink extends NumberedUrl {
  url: string;
  /** The link is labelled as a page link: by its number, or as next or previous page. */
  says: boolean;
}

/** Elements with page links for comments, or with galleries of other articles. */
const EXCLUDED_SELECTOR =
  '[id*="comment" i], [class*="comment" i], [class*="carousel" i], [class*="slider" i]';

/** Maximum length of a page URL, in characters. */
const MAX_ADDRESS_LENGTH = 2000;

/** Whether a link's text is that of a link to this page: only the number, or "page 3". */
function isPageNumber(link: Element, page: number): boolean {
  const text = foldSpaces(link.textContent);
  return text.length < 24 && text.match(/\d+/g)?.join() === String(page);
}

/** The common start of the paths of all pages of an article. */
const findStem = (base: string): string => new URL(base).pathname.replace(/\.\w+$|\/$/, '');

/** All links to other pages of the same article. */
function findPageLinks(copy: Document, current: NumberedUrl): PageLink[] {
  const { origin } = new URL(current.base);
  const stem = findStem(current.base);
  const base = copy.baseURI;
  const pageLinks: PageLink[] = [];
  for (const link of copy.querySelectorAll('a[href], link[rel~="next"], link[rel~="prev"]')) {
    const href = link.getAttribute('href') ?? '';
    // Skip most links early: only the URL of the first page may have no number.
    if (current.page === 1 && !/\d/.test(href)) continue;
    if (href.length > MAX_ADDRESS_LENGTH || !URL.canParse(href, base)) continue;
    const url = new URL(href, base);
    if (url.origin !== origin || !url.pathname.startsWith(stem)) continue;
    const reading = findNumberedUrls(url.href).find(({ base }) => sameBase(base, current.base));
    if (!reading || reading.page === current.page || link.closest(EXCLUDED_SELECTOR)) continue;
    const isNextOrPrevious = /\b(?:next|prev)\b/.test(link.getAttribute('rel') ?? '');
    pageLinks.push({ ...reading, url: url.href, says: isNextOrPrevious || isPageNumber(link, reading.page) });
  }
  return pageLinks;
}

/**
 * Finds the other pages of an article, or null if it has only one. Their URLs must differ from this page's only in the page
 * number, and links with consecutive numbers must be labelled as such, unlike a blog's next post, a calendar or an archive.
 * The copy must still have its links; `url` is its absolute URL.
 */
export function findPages(copy: Document, url: string): OtherPages | null {
  if (!URL.canParse(url) || !/^https?:/.test(url)) return null;
  for (const current of findNumberedUrls(url)) {
    const links = findPageLinks(copy, current);
    const numbered = links.filter(({ says }) => says);
    const numbers = new Set([current.page, ...numbered.map(({ page }) => page)]);
    const total = Math.max(...numbers);
    // There must be a link to a neighbouring page, and one to the first page unless this is it.
    const hasNeighbour = numbers.has(current.page + 1) || numbers.has(current.page - 1);
    if (total < 2 || !hasNeighbour || !(numbers.has(1) || current.page === 1)) continue;
    const template = links.find(({ page }) => page > 1) ?? current;
    const findAddress = (page: number) =>
      links.find((link) => link.page === page)?.url ?? (page === 1 ? current.base : template.at(page));
    const pages = Array.from({ length: total }, (_, index) => index + 1);
    const others = pages
      .filter((page) => page !== current.page)
      .map((page) => ({ page, url: findAddress(page) }));
    return { current: current.page, total, others };
  }
  return null;
}
