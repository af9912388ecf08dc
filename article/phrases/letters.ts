import { NO_LETTERS } from '../scripts';

const NO_LETTER = new RegExp(`[${NO_LETTERS}]`);
/** Emoji and other pictures. */
const PICTURES = [0x1f000, 0x1fbff] as const;

/**
 * Whether a character is a letter, a mark on one, or a digit. Takes a code point. Most are ASCII and told by comparing.
 */
export function isLetter(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code > 0xffff) return code < PICTURES[0] || code > PICTURES[1];
  return !NO_LETTER.test(String.fromCharCode(code));
}
