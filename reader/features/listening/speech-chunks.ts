import { splitSentences, type TextRange } from '../../text/sentences';

/** A text for one utterance: a sentence, or part of a long one. Offsets are relative to the text of its block. */
export interface SpeechChunk extends TextRange {
  text: string;
  /** Index of its sentence in the block. */
  sentence: number;
}

/** Maximum length of a chunk (characters): some engines stop after fifteen seconds, which is about 300 characters. */
const MAX_CHUNK_LENGTH = 220;
/** Minimum length of a part before a break (characters). */
const MIN_PART_LENGTH = 30;
/** Where to split a long sentence, best first: at a pause, else at any space. */
const BREAKS = [/[;:–—]\s|[；：。]/gu, /[,)]\s|[，、）]/gu, /\s/gu];

/**
 * The best place to split before `MAX_CHUNK_LENGTH`: the last break of the best kind; `MAX_CHUNK_LENGTH` itself in a text without
 * spaces.
 */
function findBreak(text: string): number {
  for (const cut of BREAKS) {
    let best = -1;
    for (const { 0: match, index } of text.slice(0, MAX_CHUNK_LENGTH).matchAll(cut))
      best = index + match.length;
    if (best >= MIN_PART_LENGTH && best < text.length) return best;
  }
  return MAX_CHUNK_LENGTH;
}

/** Splits the text of a block into chunks, given its language (BCP 47). White space between chunks is left out. */
export function splitIntoChunks(text: string, language: string): SpeechChunk[] {
  const chunks: SpeechChunk[] = [];
  const add = (start: number, end: number, sentence: number) => {
    const spoken = text.slice(start, end);
    const from = start + spoken.length - spoken.trimStart().length;
    // Without a letter or digit ("***", "—") it would be spelt out, or silence the engine.
    if (/[\p{L}\p{N}]/u.test(spoken))
      chunks.push({ start: from, end: start + spoken.trimEnd().length, text: spoken.trim(), sentence });
  };
  splitSentences(text, language).forEach(({ start, end }, sentence) => {
    let from = start;
    while (end - from > MAX_CHUNK_LENGTH) {
      const to = from + findBreak(text.slice(from, end));
      add(from, to, sentence);
      from = to;
    }
    add(from, end, sentence);
  });
  return chunks;
}
