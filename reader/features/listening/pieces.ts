import { splitSentences, type TextRange } from '../../text/sentences';

/** What is handed to the engine at once: a sentence, or part of a long one. Offsets are those of its block's text. */
export interface SpeechChunk extends TextRange {
  text: string;
  /** The sentence it is part of, by number in its block. */
  sentence: number;
}

/** No engine stops in the middle of this many characters; some do after fifteen seconds, at about 300. */
const MAX_LENGTH = 220;
/** A cut leaves at least this many characters, on either side. */
const MIN_LENGTH = 30;
/** Where a long sentence is cut, best first: at a pause the voice makes anyway, then at any space. */
const BREAKS = [/[;:–—]\s|[；：。]/gu, /[,)]\s|[，、）]/gu, /\s/gu];

/** The best place to cut before `LONGEST`: the last one of the best kind; `LONGEST` itself in a text without spaces. */
function findBreak(text: string): number {
  for (const cut of BREAKS) {
    let best = -1;
    for (const { 0: match, index } of text.slice(0, MAX_LENGTH).matchAll(cut)) best = index + match.length;
    if (best >= MIN_LENGTH && best < text.length) return best;
  }
  return MAX_LENGTH;
}

/** Cuts a block's text into what is spoken at once. Takes its language (BCP 47). White space between pieces is left out. */
export function splitIntoChunks(text: string, language: string): SpeechChunk[] {
  const chunks: SpeechChunk[] = [];
  const add = (start: number, end: number, sentence: number) => {
    const spoken = text.slice(start, end);
    const from = start + spoken.length - spoken.trimStart().length;
    // What has no letter and no digit ("***", "—") would be spelled out, or make the engine fall silent.
    if (/[\p{L}\p{N}]/u.test(spoken))
      chunks.push({ start: from, end: start + spoken.trimEnd().length, text: spoken.trim(), sentence });
  };
  splitSentences(text, language).forEach(({ start, end }, sentence) => {
    let from = start;
    while (end - from > MAX_LENGTH) {
      const to = from + findBreak(text.slice(from, end));
      add(from, to, sentence);
      from = to;
    }
    add(from, end, sentence);
  });
  return chunks;
}
