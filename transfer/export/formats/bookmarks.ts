import type { SavedArticle } from '../../../library/types';
import type { Exporter, ExportOptions, ExportSource } from '../exporter';
import { encodeText } from '../write/chunks';
import { escapeHtml } from '../write/escape';
import { onOneLine, titleOf } from '../write/facts';

/** Tags are parted by commas, so that one with a comma gets a space for it. */
const writeTags = (tags: readonly string[]): string =>
  tags.map((tag) => onOneLine(tag.replaceAll(',', ' '))).join(',');

/** The attributes of a link, as browsers, Pinboard (`TOREAD`, `PRIVATE`) and Raindrop (`DATA-…`) know them. */
function attributesOf(article: SavedArticle): string {
  const attributes: Record<string, string | null> = {
    HREF: article.url,
    ADD_DATE: String(Math.floor(article.savedAt / 1000)),
    // A library is nobody else's: services that show bookmarks to all show these to none.
    PRIVATE: '1',
    TOREAD: article.archived ? '0' : '1',
    TAGS: writeTags(article.tags),
    'DATA-IMPORTANT': article.favourite ? 'true' : null,
    'DATA-COVER': article.leadImage && /^https?:/i.test(article.leadImage.url) ? article.leadImage.url : null,
  };
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}="${escapeHtml(value)}"`]))
    .join(' ');
}

function writeBookmark(article: SavedArticle): string {
  const link = `<DT><A ${attributesOf(article)}>${escapeHtml(titleOf(article))}</A>\n`;
  return article.note ? `${link}<DD>${escapeHtml(article.note)}\n` : link;
}

async function* write(source: ExportSource, { title }: ExportOptions): AsyncGenerator<string> {
  yield '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n';
  yield '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n';
  yield `<TITLE>${escapeHtml(title)}</TITLE>\n<H1>${escapeHtml(title)}</H1>\n<DL><p>\n`;
  for await (const { article } of source.articles()) yield writeBookmark(article);
  yield '</DL><p>\n';
}

/**
 * Bookmarks as browsers, Pinboard, linkding, Raindrop and others import them. Lost: texts, pictures, highlights, author, site, dates but
 * that of saving, milliseconds, how far it was read, commas in tags.
 */
export const bookmarks: Exporter = {
  id: 'bookmarks',
  extension: 'html',
  type: 'text/html',
  highlightsOnly: false,
  write: (source, options) => encodeText(write(source, options)),
};
