import type { RootContent } from 'mdast';
import type { Article } from '../../../article/types';
import type { Highlight } from '../../../library/types';
import type { Exporter, ExportOptions, ExportSource } from '../exporter';
import { serialize } from '../markdown/serialize';
import { encodeText } from '../write/chunks';
import { onOneLine, siteOf, titleOf } from '../write/facts';
import { highlightNodes } from '../write/highlight-nodes';

/** An article's heading, where it is from, and its passages. */
function articleNodes(article: Article, highlights: readonly Highlight[]): RootContent[] {
  const details = [article.byline, siteOf(article), article.publishedAt?.slice(0, 10)]
    .filter(Boolean)
    .join(' · ');
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: titleOf(article) }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: onOneLine(details) },
        { type: 'break' },
        { type: 'link', url: article.url, children: [{ type: 'text', value: article.url }] },
      ],
    },
    ...highlightNodes(highlights),
  ];
}

/** The highlights of one article as Markdown, under its title, author, date and link. */
export const toMarkdownOfHighlights = (article: Article, highlights: readonly Highlight[]): string =>
  serialize(articleNodes(article, highlights));

async function* write(source: ExportSource, { title }: ExportOptions): AsyncGenerator<string> {
  yield serialize([{ type: 'heading', depth: 1, children: [{ type: 'text', value: onOneLine(title) }] }]);
  for await (const exported of source.articles())
    if (exported.highlights.length)
      yield `\n${serialize(articleNodes(exported.article, exported.highlights))}`;
}

/** All highlights in one Markdown file, a section for each article. Lost: texts, and where in them a passage is. */
export const highlightsMarkdown: Exporter = {
  id: 'highlights-markdown',
  extension: 'md',
  type: 'text/markdown',
  highlightsOnly: true,
  write: (source, options) => encodeText(write(source, options)),
};
