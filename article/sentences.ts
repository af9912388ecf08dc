/** Marks that end a sentence in the scripts of all supported languages, with what may close after them. */
const SENTENCE_END = /[.!?…。！？।؟۔][\s"'”’»›)\]」』】]*$/;
/** A full stop is surer than other marks: headlines ask and call out, but hardly any ends with one. */
const FULL_STOP_END = /[.…。।۔][\s"'”’»›)\]」』】]*$/;
/** Footnote references after a sentence. */
const NOTES_END = /(?:\s*[[(]\s*(?:\d{1,3}|[a-z])\s*[\])])+\s*$/;
/** An abbreviation at the end has a full stop of its own: "& Co.", "Jr.", "U.S.". */
const ABBREVIATION_END = /(?:^|[\s.&])\p{Lu}\p{L}{0,2}\.$/u;
/** A statement has at least this many words, or this many characters in a script without spaces. */
const MIN_WORDS = 4;
const MIN_DENSE_LENGTH = 8;

const withoutNotes = (text: string): string => text.replace(NOTES_END, '').trimEnd();

/** Whether a text ends as a sentence does; labels, headlines and menu entries don't. */
export const endsLikeSentence = (text: string): boolean => SENTENCE_END.test(withoutNotes(text));

/**
 * Whether a short text says something in a sentence of its own: several words and a full stop. It is then read, whoever links
 * it: a share of links only tells lines apart that are no sentences.
 */
export function isStatement(text: string): boolean {
  const plain = withoutNotes(text);
  if (!FULL_STOP_END.test(plain) || ABBREVIATION_END.test(plain)) return false;
  const words = plain.trim().split(/\s+/).length;
  return (
    words >= MIN_WORDS || (words === 1 && plain.length >= MIN_DENSE_LENGTH && /[^\p{ASCII}]/u.test(plain))
  );
}
