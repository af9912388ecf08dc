import type { Sources } from './sources';
import { cleanText } from './text';

const LONGEST = 300;

/** Cuts a text at a word's end, or between two characters where it has no words, with an ellipsis where anything was cut. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`;
}

/** The beginning of an article's text as one line, where the page has no excerpt. */
export const truncateText = (text: string): string => cut(cleanText(text.slice(0, 2 * LONGEST)));

/** One or two sentences about the article, at most 300 characters; '' for none. Ranked: meta, JSON-LD, first paragraph. */
export function readExcerpt(sources: Sources): string {
  const stated =
    sources.meta('og:description', 'description', 'twitter:description', 'dc.description') ||
    sources.ld('description');
  if (stated) return cut(stated);
  const scope = sources.headline?.closest('article, main, [role=main]') ?? sources.page.body;
  for (const paragraph of scope?.querySelectorAll('p') ?? []) {
    const text = cleanText(paragraph.textContent ?? '');
    if (text.length > 80) return cut(text);
  }
  return '';
}
