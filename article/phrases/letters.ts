import { NO_LETTERS } from '../scripts';

const NON_LETTER = new RegExp(`[${NO_LETTERS}]`);
/** Code points of emoji and other pictographs. */
const PICTOGRAPHS = [0x1f000, 0x1fbff] as const;

/**
 * Whether a code point is a letter, a mark on one, or a digit. ASCII has a fast path, being most common.
 */
export function isLetter(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code > 0xffff) return code < PICTOGRAPHS[0] || code > PICTOGRAPHS[1];
  return !NON_LETTER.test(String.fromCharCode(code));
}
