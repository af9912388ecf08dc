import type { Highlight, SavedArticle } from '../../../library/types';

/** A moment (Unix time in ms) as ISO 8601 in UTC, or null for none. */
export const toIso = (time: number | null): string | null => {
  if (time === null) return null;
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};

/** The site's name, or its host; null for a file. */
export const siteOf = (article: Pick<SavedArticle, 'siteName' | 'url'>): string | null =>
  article.siteName || hostOf(article.url);

/** The host of an address, or null. */
export const hostOf = (url: string): string | null =>
  URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') || null : null;

/** The title on one line, or the address if there is none. */
export const titleOf = (article: Pick<SavedArticle, 'title' | 'url'>): string =>
  onOneLine(article.title) || article.url;

/** Text without line breaks and repeated spaces. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const startOf = ({ selectors }: Highlight): number | null => {
  const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.start;
  return typeof start === 'number' ? start : null;
};

/** Highlights in the order of the text where all say where they are, or as they were given; notes on the article come first. */
export function inReadingOrder(highlights: readonly Highlight[]): Highlight[] {
  const notes = highlights.filter(({ quote }) => quote === '');
  const passages = highlights.filter(({ quote }) => quote !== '');
  const known = passages.every((passage) => startOf(passage) !== null);
  if (known) passages.sort((one, other) => (startOf(one) ?? 0) - (startOf(other) ?? 0));
  return [...notes, ...passages];
}
