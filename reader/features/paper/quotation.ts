import type { Article } from '../../../article/types';
import type { ClipboardContent } from '../../text/clipboard';

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** The source of a quotation on one line: author, title, site and date, as far as known. */
export function formatSource({ byline, title, siteName, url }: Article, date: string | null): string {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return [byline, title && `“${title}”`, siteName ?? host, date].filter(Boolean).join(', ');
}

/**
 * A quotation with its source, as text and as HTML with a link. `date` is formatted for the user, or null; `address` is
 * the URL of the passage.
 */
export function formatQuotation(
  text: string,
  article: Article,
  date: string | null,
  address: string,
): ClipboardContent {
  const source = formatSource(article, date);
  const paragraphs = text.trim().split(/\n+/);
  return {
    text: `“${paragraphs.join('\n')}”\n— ${source}\n${address}\n`,
    html: `<blockquote cite="${escapeHtml(address)}">${paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</blockquote><p>— <a href="${escapeHtml(address)}">${escapeHtml(source)}</a></p>`,
  };
}
