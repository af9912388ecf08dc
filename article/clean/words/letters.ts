const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Whether a character is a letter, a mark on one, or a digit. Takes a code point. Most are ASCII and told by comparing; one
 * shared expression serves the rest, because every class of Unicode letters takes a browser milliseconds to compile.
 */
export function isLetter(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return LETTER.test(String.fromCodePoint(code));
}
