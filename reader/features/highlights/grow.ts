import { languageOf } from '../../text/blocks';
import { segmenterFor } from '../../text/segmenters';
import { splitSentences, type TextRange } from '../../text/sentences';
import { BLOCK_SEPARATOR } from '../../text/text-index';
import type { ArticleText } from './article-text';

/** The range of a block's text, without white space at its ends, or null. */
export function rangeOfBlock(text: ArticleText, block: Element): TextRange | null {
  const from = text.index.offsetOf(block);
  const parts = text.index.range(from, from + 1).startContainer;
  if (!block.contains(parts)) return null;
  const separator = text.index.text.indexOf(BLOCK_SEPARATOR, from);
  const end = separator < 0 ? text.index.text.length : separator;
  const own = text.index.text.slice(from, end);
  const start = from + own.length - own.trimStart().length;
  return own.trim() ? { start, end: from + own.trimEnd().length } : null;
}

/** The sentence of a block that is at an offset of the text, or its first one. */
export function sentenceAt(
  text: ArticleText,
  block: Element,
  offset: number,
  fallback: string,
): TextRange | null {
  const whole = rangeOfBlock(text, block);
  if (!whole) return null;
  const sentences = splitSentences(
    text.index.text.slice(whole.start, whole.end),
    languageOf(block, fallback),
  );
  const within = offset - whole.start;
  const sentence = sentences.find(({ end }) => end > within) ?? sentences[0];
  return sentence ? { start: whole.start + sentence.start, end: whole.start + sentence.end } : whole;
}

/** How much of the text around an end is looked at for words (UTF-16 units). */
const WINDOW = 400;

/** Where words begin and end within a window of the text. */
function wordsAround(text: string, offset: number, language: string): TextRange[] {
  const from = Math.max(0, offset - WINDOW);
  const part = text.slice(from, offset + WINDOW);
  return [...segmenterFor(language, 'word').segment(part)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
}

/**
 * Moves one end of a passage by a word. Returns null if it would be empty, or leaves the text. Offsets in UTF-16 units;
 * `language` is BCP 47.
 */
export function moveEnd(
  text: string,
  { start, end }: TextRange,
  which: 'start' | 'end',
  by: 1 | -1,
  language: string,
): TextRange | null {
  const words = wordsAround(text, which === 'start' ? start : end, language);
  if (which === 'end') {
    const to =
      by > 0 ? words.find((word) => word.end > end)?.end : words.findLast((word) => word.end < end)?.end;
    return to !== undefined && to > start ? { start, end: to } : null;
  }
  const to =
    by > 0
      ? words.find((word) => word.start > start)?.start
      : words.findLast((word) => word.start < start)?.start;
  return to !== undefined && to < end ? { start: to, end } : null;
}
