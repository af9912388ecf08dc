/** An address and the page number in it. */
export interface Numbered {
  /** The address with its number taken out: the same for all pages of an article. */
  base: string;
  /** 1 where the address names no page. */
  page: number;
  /** The address of another page of the same article. */
  at(page: number): string;
}

/** Sources: WordPress (`/2/`, `?page=2`), Drupal, TYPO3, and the page links of news sites. */
const PARAMETERS = /^(?:page|paged|pg|p|seite|pagina|pagenumber|page_no|pageno|strona|sida|side)$/i;
const PATHS: readonly RegExp[] = [
  /^(.*?)(\/(?:page|p|seite|pagina|strona|sida|side)[-/_]?)(\d{1,2})(\/?)$/i,
  /^([^a-z]*[a-z].*?)([-_,.](?:page|p|seite|pagina|pg)?[-_]?)(\d{1,2})(\.(?:s?html?|php|aspx?|jsp)|\/)$/i,
  /^([^a-z]*[a-z].*?)(\/)(\d{1,2})(\/?)$/i,
];
/** Articles of more pages are lists. */
const MOST = 50;
/** Paths of more characters name no page: the patterns above try every place in them, and every pair of places. */
const LONGEST_PATH = 1000;

/**
 * The ways an address may carry a page number, the likeliest first; the last is always the address as it stands, page 1.
 * Takes an absolute address; the fragment is no part of it.
 */
export function readings(address: string): Numbered[] {
  const url = new URL(address);
  url.hash = '';
  const found: Numbered[] = [];
  for (const [name, value] of url.searchParams) {
    if (!PARAMETERS.test(name) || !/^\d{1,2}$/.test(value)) continue;
    const bare = new URL(url);
    bare.searchParams.delete(name);
    const at = (page: number) => {
      const other = new URL(url);
      other.searchParams.set(name, String(page));
      return other.href;
    };
    found.push({ base: bare.href, page: Number(value), at });
  }
  for (const pattern of url.pathname.length <= LONGEST_PATH ? PATHS : []) {
    const match = pattern.exec(url.pathname);
    if (!match) continue;
    const [, before = '', mark = '', number = '', after = ''] = match;
    const write = (path: string) => {
      const other = new URL(url);
      other.pathname = path;
      return other.href;
    };
    const base = write(before + (after === '/' ? '' : after));
    found.push({ base, page: Number(number), at: (page) => write(`${before}${mark}${page}${after}`) });
  }
  const pages = found.filter(({ page }) => page >= 1 && page <= MOST);
  return [...pages, { base: url.href, page: 1, at: () => url.href }];
}

/** Two addresses of one article, however they end: with a slash, or without. */
export const sameBase = (a: string, b: string): boolean => a.replace(/\/$/, '') === b.replace(/\/$/, '');
