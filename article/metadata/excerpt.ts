import type { Sources } from './sources';
import { cleanText } from './text';

const MAX_LENGTH = 300;

/** Truncates text at the end of a word, or between characters if it has no words, adding an ellipsis. */
function truncate(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  return `${text.slice(0, MAX_LENGTH - 1).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`;
}

/** The beginning of an article's text as one line, for pages without an excerpt. */
export const truncateText = (text: string): string => truncate(cleanText(text.slice(0, 2 * MAX_LENGTH)));

/** One or two sentences about the article, up to 300 characters, or ''. Sources by rank: meta, JSON-LD, first paragraph. */
export function readExcerpt(sources: Sources): string {
  const stated =
    sources.meta('og:description', 'description', 'twitter:description', 'dc.description') ||
    sources.ld('description');
  if (stated) return truncate(stated);
  const scope = sources.headline?.closest('article, main, [role=main]') ?? sources.page.body;
  for (const paragraph of scope?.querySelectorAll('p') ?? []) {
    const text = cleanText(paragraph.textContent ?? '');
    if (text.length > 80) return truncate(text);
  }
  return '';
}
