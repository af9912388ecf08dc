import { segmenterFor } from './segmenters';

/** A range of a text (UTF-16 units). */
export interface TextRange {
  start: number;
  end: number;
}

/** Ends that aren't the end of a sentence: titles, common abbreviations, single letters (initials, "z. B."). */
const NOT_SENTENCE_END =
  /(?:^|[\s(“"'])(?:\p{L}|Mrs?|Ms|Dr|Prof|St|Sr|Jr|Hr|Fr|Nr|No|Bd|Abb|Fig|vs|cf|ca|pp|vol|MM|Mme|Mlle|Sra?|Sig|art|cap|av|bzw|usw|approx)\.$/u;

/** Longer than any of these, with the character before it (UTF-16 units). */
const MAX_ABBREVIATION_LENGTH = 24;

/**
 * Splits a text into sentences by the Unicode rules for its language, without surrounding white space. A full stop after
 * an abbreviation or initial doesn't end a sentence.
 */
export function splitSentences(text: string, language: string): TextRange[] {
  const sentences: TextRange[] = [];
  let open: TextRange | null = null;
  for (const { segment, index } of segmenterFor(language, 'sentence').segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (end <= start) continue;
    if (open) open.end = end;
    else open = { start, end };
    if (NOT_SENTENCE_END.test(text.slice(Math.max(open.start, end - MAX_ABBREVIATION_LENGTH), end))) continue;
    sentences.push(open);
    open = null;
  }
  if (open) sentences.push(open);
  return sentences;
}
