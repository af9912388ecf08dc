import type { Article } from '../../../article/types';
import { formatDate } from '../../../components/dates';
import type { Highlight } from '../../../library/types';
import { toMarkdownOfHighlights } from '../../../transfer/export/formats/highlights-markdown';
import type { ClipboardContent } from '../../text/clipboard';
import { formatQuotation, formatSource } from '../paper/quotation';

const addressOf = (article: Article): string => article.canonicalUrl || article.url;

/** One highlight as a quotation with its note and its source. `locale` is BCP 47. */
export function quoteHighlight(highlight: Highlight, article: Article, locale: string): ClipboardContent {
  const date = article.publishedAt && formatDate(article.publishedAt, locale);
  const quotation = formatQuotation(highlight.quote, article, date, addressOf(article));
  if (!highlight.note) return quotation;
  return { text: `${quotation.text}\n${highlight.note}\n` };
}

/** All highlights of an article as quotations with their notes, and the source once. */
export function quoteHighlights(
  highlights: readonly Highlight[],
  article: Article,
  locale: string,
): ClipboardContent {
  const date = article.publishedAt && formatDate(article.publishedAt, locale);
  const passages = highlights.map(({ quote, note }) =>
    [quote && `“${quote}”`, note].filter(Boolean).join('\n'),
  );
  return { text: `${passages.join('\n\n')}\n\n— ${formatSource(article, date)}\n${addressOf(article)}\n` };
}

/** All highlights of an article as Markdown: its title, link and date, then quotes and notes in the order given. */
export function highlightsToMarkdown(highlights: readonly Highlight[], article: Article): ClipboardContent {
  return { text: toMarkdownOfHighlights(article, highlights) };
}
