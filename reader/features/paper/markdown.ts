import type { RootContent } from 'mdast';
import type { Article } from '../../../article/types';
import { toNodes } from '../../../transfer/export/html-to-markdown';
import { serialize } from '../../../transfer/export/markdown/serialize';
import { loadAllImages } from '../../content/deferred-images';

/** The nodes of a part of an article, with the pictures that the view has not loaded yet. */
function nodesOf(content: HTMLElement | DocumentFragment): RootContent[] {
  const copy = content.cloneNode(true) as HTMLElement | DocumentFragment;
  loadAllImages(copy);
  return toNodes(copy);
}

/** Verse is indented by en spaces, which plain text fields show in odd widths. */
const withPlainSpaces = (markdown: string): string => markdown.replace(/\u2002/g, ' ');

/** Converts a part of an article to Markdown. The elements are not changed. */
export const toMarkdown = (content: HTMLElement | DocumentFragment): string =>
  withPlainSpaces(serialize(nodesOf(content))).trim();

/** Converts a whole article to Markdown: title, byline, source, text. */
export function articleToMarkdown(article: Article, content: HTMLElement): string {
  const host = URL.canParse(article.url) ? new URL(article.url).host : '';
  const details = [article.byline, article.siteName ?? host, article.publishedAt?.slice(0, 10)].filter(
    Boolean,
  );
  const url = article.canonicalUrl || article.url;
  return withPlainSpaces(
    serialize([
      {
        type: 'heading',
        depth: 1,
        children: [{ type: 'text', value: article.title.replace(/\s+/g, ' ').trim() }],
      },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: details.join(' · ') },
          { type: 'break' },
          { type: 'link', url, children: [{ type: 'text', value: url }] },
        ],
      },
      ...nodesOf(content),
    ]),
  );
}
