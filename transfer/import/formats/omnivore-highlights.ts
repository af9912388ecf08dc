import type { NewHighlight } from '../../../library/import-types';
import { createHighlight } from '../item';

/** Highlights of an article, and the note on it. */
export interface OmnivoreHighlights {
  highlights: readonly NewHighlight[];
  /** The note on the whole article. */
  note: string | null;
}

/** A paragraph, and the line ends that follow it. */
interface Paragraph {
  text: string;
  lineEnds: number;
}

/** Line ends between two highlights; a note on the article has as many of its own behind it. */
const SEPARATOR_LENGTH = 2;

function splitParagraphs(markdown: string): Paragraph[] {
  const parts = markdown.replace(/\r\n?/g, '\n').split(/(\n{2,})/);
  const paragraphs: Paragraph[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const text = parts[at]?.trim();
    if (text) paragraphs.push({ text, lineEnds: parts[at + 1]?.length ?? 0 });
  }
  return paragraphs;
}

/** Omnivore puts `> ` before the first line of a quote, and in place of its empty lines. */
const readQuote = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^>[ ]?/, ''))
    .join('\n')
    .trim();

/** Labels stand on a line of their own, right after the quote: `#two words #日本語`. */
const isLabels = (text: string): boolean => /^#[^\s#].*$/.test(text);

const readLabels = (text: string): string[] => text.split(/\s+(?=#)/).map((label) => label.slice(1).trim());

/**
 * The highlights of one article: each `> quote`, then `#label #label`, then the note, parted by empty lines; a note on the article
 * is a paragraph with two more line ends behind it. Where a highlight's note and the article's meet, the last paragraph is the
 * article's: nothing in the file says it. (omnivore-app/omnivore, packages/api/src/utils/parser.ts, `highlightToMarkdown`.)
 */
export function readOmnivoreHighlights(markdown: string): OmnivoreHighlights {
  const paragraphs = splitParagraphs(markdown);
  const highlights: NewHighlight[] = [];
  const notes: string[] = [];
  let current: { quote: string; tags: readonly string[]; notes: string[] } | null = null;
  const close = () => {
    if (current && (current.quote || current.notes.length > 0))
      highlights.push(
        createHighlight({
          quote: current.quote,
          tags: current.tags,
          note: current.notes.join('\n\n') || null,
        }),
      );
    current = null;
  };
  for (const [index, { text, lineEnds }] of paragraphs.entries()) {
    const isLast = index === paragraphs.length - 1;
    if (text.startsWith('>')) {
      close();
      current = { quote: readQuote(text), tags: [], notes: [] };
    } else if (current && current.tags.length + current.notes.length === 0 && isLabels(text))
      current.tags = readLabels(text);
    else if (!current || lineEnds >= (isLast ? SEPARATOR_LENGTH : 2 * SEPARATOR_LENGTH)) {
      close();
      notes.push(text);
    } else current.notes.push(text);
  }
  close();
  return { highlights, note: notes.join('\n\n') || null };
}
