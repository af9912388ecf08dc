import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import type { Highlight } from '../../../library/types';
import { createMarkup } from '../markdown/phrasing';
import { inReadingOrder, toIso } from './facts';

/** Plain text as paragraphs of Markdown, with its line breaks. */
export const textNodes = (text: string): Paragraph[] =>
  text.split(/(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*/).map((paragraph) => ({
    type: 'paragraph' as const,
    children: paragraph
      .split(/\r\n|\r|\n/)
      .flatMap((line, index): PhrasingContent[] => [
        ...(index > 0 ? [{ type: 'break' } as const] : []),
        { type: 'text', value: line },
      ]),
  }));

/** A tag as Obsidian and Logseq know one in text: letters, numbers, `-`, `_` and `/`. */
const toHashtag = (tag: string): string => `#${tag.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')}`;

/** The line below a passage: its color, its day, its tags. */
function detailsOf({ color, createdAt, tags }: Highlight): Paragraph {
  const details = [color, toIso(createdAt)?.slice(0, 10)].filter(Boolean).join(' · ');
  return {
    type: 'paragraph',
    children: [
      { type: 'text', value: details },
      ...tags.flatMap((tag) => [{ type: 'text', value: ' ' } as const, createMarkup(toHashtag(tag))]),
    ],
  };
}

/** An article's highlights as Markdown: each passage a quotation, and below it the note, and its color, day and tags. */
export const highlightNodes = (highlights: readonly Highlight[]): BlockContent[] =>
  inReadingOrder(highlights).flatMap((highlight): BlockContent[] => [
    ...(highlight.quote ? [{ type: 'blockquote', children: textNodes(highlight.quote) } as const] : []),
    ...(highlight.note ? textNodes(highlight.note) : []),
    detailsOf(highlight),
  ]);
