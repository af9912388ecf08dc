import type { Highlight } from '../../../library/types';
import { parseFragment } from '../../../markup/parse';
import type { ExportedArticle, Exporter, ExportOptions, ExportSource } from '../exporter';
import { toText } from '../html-to-text';
import { joinChunks } from '../write/chunks';
import { hostOf, inReadingOrder, onOneLine, siteOf, titleOf, toIso } from '../write/facts';
import { createFileNames } from '../write/file-names';
import { type ZippedFile, zipFiles } from '../write/zip';

const quoteText = ({ quote, note, color, tags, createdAt }: Highlight): string =>
  [
    quote && `> ${quote.replaceAll('\n', '\n> ')}`,
    note,
    [color, toIso(createdAt)?.slice(0, 10), ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' · '),
  ]
    .filter(Boolean)
    .join('\n');

/** Title, author and source, the text, and the highlights. */
function textOf({ article, highlights }: ExportedArticle, { words }: ExportOptions): string {
  const details = [article.byline, siteOf(article), article.publishedAt?.slice(0, 10)]
    .filter(Boolean)
    .join(' · ');
  const head = [titleOf(article), onOneLine(details), article.url].filter(Boolean).join('\n');
  const marks = inReadingOrder(highlights).map(quoteText);
  const parts = [head, article.note, toText(parseFragment(article.content).content)];
  if (marks.length) parts.push(words.highlights, ...marks);
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

async function* filesOf(source: ExportSource, options: ExportOptions): AsyncGenerator<ZippedFile> {
  const names = createFileNames();
  for await (const exported of source.articles()) {
    const { title, url, updatedAt } = exported.article;
    yield {
      name: names.next([title, hostOf(url)], 'txt'),
      content: textOf(exported, options),
      modified: updatedAt,
    };
  }
}

/** A text file for each article in a zip. Lost: pictures but for their descriptions, links, emphasis, tags and dates. */
export const text: Exporter = {
  id: 'text',
  extension: 'zip',
  type: 'application/zip',
  highlightsOnly: false,
  write: (source, options) => joinChunks(zipFiles(filesOf(source, options))),
};
