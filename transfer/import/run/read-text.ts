import { extract } from '../../../article/extract';
import type { KnownLanguages } from '../../../article/known-languages';
import { parseFetched } from '../../../article/pagination/fetched';
import { stripPlaces } from '../../../article/sanitize';
import { takeSnapshot } from '../../../article/snapshot/snapshot';
import type { Article } from '../../../article/types';
import type { StoredArticle } from '../../../library/import-types';
import type { ImportedContent, ImportedItem } from '../item';

/** Characters of a text below which it is no article's: a service's sentence that it could not get one. */
const MIN_TEXT_LENGTH = 40;

const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Plain text as paragraphs, parted by blank lines. */
const paragraphsOf = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeText(paragraph.trim()).replace(/\n/g, '<br>')}</p>`)
    .join('\n');

/** Wraps an extracted article's markup in a page. */
function wrapArticle({ title, language }: ImportedItem, html: string): string {
  const lang = language ? ` lang="${escapeText(language).replaceAll('"', '&quot;')}"` : '';
  return `<!doctype html><html${lang}><head><title>${escapeText(title ?? '')}</title></head><body>${html}</body></html>`;
}

const pageOf = (item: ImportedItem, { html, kind }: ImportedContent): string => {
  if (kind === 'page') return html;
  return wrapArticle(item, kind === 'text' ? paragraphsOf(html) : html);
};

/** The article of a backup, sanitized anew: a file may say anything. */
const readStoredArticle = ({ article }: StoredArticle): Article => ({
  ...article,
  content: stripPlaces(String(article.content)),
});

/** Environment that texts are read in. */
export interface TextReading {
  languages: KnownLanguages;
  detectLanguage(text: string): Promise<string | null>;
  /** Gives the main thread back once it was held for long. */
  pause(): Promise<void>;
}

/**
 * The article in an item's content, sanitized, or null if it has none. A page is extracted as one that is read; what a service had
 * extracted already is taken whole. Needs a `DOMParser`; nothing of it is drawn or run.
 */
export async function readText(
  item: ImportedItem,
  { languages, detectLanguage, pause }: TextReading,
): Promise<Article | null> {
  if (item.stored) return readStoredArticle(item.stored);
  if (!item.content) return null;
  const page = parseFetched(pageOf(item, item.content), item.url);
  const outcome = await extract(takeSnapshot(page, item.url), {
    languages,
    mode: item.content.kind === 'page' ? 'auto' : 'all',
    detectLanguage: (text) => detectLanguage(text).catch(() => null),
    pause,
  });
  if (outcome.kind === 'none' || outcome.article.text.length < MIN_TEXT_LENGTH) return null;
  return { ...outcome.article, content: stripPlaces(outcome.article.content) };
}
