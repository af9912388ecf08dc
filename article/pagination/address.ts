/** A URL and the page number in it. */
export interface NumberedUrl {
  /** The URL without its page number: the same for all pages of an article. */
  base: string;
  /** 1 if the URL has no page number. */
  page: number;
  /** The URL of another page of the same article. */
  at(page: number): string;
}

/** Query parameters and paths with page numbers. Sources: WordPress (`/2/`, `?page=2`), Drupal, TYPO3, news sites. */
const PAGE_PARAMETER = /^(?:page|paged|pg|p|seite|pagina|pagenumber|page_no|pageno|strona|sida|side)$/i;
const PAGE_PATHS: readonly RegExp[] = [
  /^(.*?)(\/(?:page|p|seite|pagina|strona|sida|side)[-/_]?)(\d{1,2})(\/?)$/i,
  /^([^a-z]*[a-z].*?)([-_,.](?:page|p|seite|pagina|pg)?[-_]?)(\d{1,2})(\.(?:s?html?|php|aspx?|jsp)|\/)$/i,
  /^([^a-z]*[a-z].*?)(\/)(\d{1,2})(\/?)$/i,
];
/** An "article" with more pages is a list. */
const MAX_PAGES = 50;
/** Longer paths, in characters, aren't checked, as the patterns above try every pair of positions in them. */
const MAX_PATH_LENGTH = 1000;

/**
 * Possible interpretations of a URL as one with a page number, most likely first; the last is always the URL itself as
 * page 1. The URL must be absolute; its fragment is ignored.
 */
export function findNumberedUrls(address: string): NumberedUrl[] {
  const url = new URL(address);
  url.hash = '';
  const candidates: NumberedUrl[] = [];
  for (const [name, value] of url.searchParams) {
    if (!PAGE_PARAMETER.test(name) || !/^\d{1,2}$/.test(value)) continue;
    const withoutNumber = new URL(url);
    withoutNumber.searchParams.delete(name);
    const at = (page: number) => {
      const target = new URL(url);
      target.searchParams.set(name, String(page));
      return target.href;
    };
    candidates.push({ base: withoutNumber.href, page: Number(value), at });
  }
  for (const pattern of url.pathname.length <= MAX_PATH_LENGTH ? PAGE_PATHS : []) {
    const match = pattern.exec(url.pathname);
    if (!match) continue;
    const [, before = '', prefix = '', number = '', after = ''] = match;
    const withPath = (path: string) => {
      const target = new URL(url);
      target.pathname = path;
      return target.href;
    };
    const base = withPath(before + (after === '/' ? '' : after));
    candidates.push({
      base,
      page: Number(number),
      at: (page) => withPath(`${before}${prefix}${page}${after}`),
    });
  }
  const pages = candidates.filter(({ page }) => page >= 1 && page <= MAX_PAGES);
  return [...pages, { base: url.href, page: 1, at: () => url.href }];
}

/** Whether two base URLs are the same, apart from a trailing slash. */
export const sameBase = (a: string, b: string): boolean => a.replace(/\/$/, '') === b.replace(/\/$/, '');
