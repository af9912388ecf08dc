import { BEYOND_ASCII } from '../scripts';
import { isLetter } from './letters';

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** Spanish opens its questions and calls with a mark. */
const OPENING_MARKS = '¿¡';

/** Where a line's first letter or digit stands. */
function firstLetter(line: string): number {
  let at = 0;
  while (at < line.length) {
    const code = line.codePointAt(at) ?? 0;
    if (isLetter(code) || OPENING_MARKS.includes(String.fromCodePoint(code))) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** Where a line's last letter or digit ends; not before `least`. */
function afterLastLetter(line: string, least: number): number {
  let at = line.length;
  while (at > least) {
    const low = line.charCodeAt(at - 1);
    const size = low >= 0xdc00 && low < 0xe000 ? 2 : 1;
    if (isLetter(line.codePointAt(at - size) ?? 0)) break;
    at -= size;
  }
  return at;
}

/** Brings a line to the shape words are written in: lower case, plain quotes, one space, no punctuation at its ends. */
export function normaliseLine(text: string): string {
  const plain = BEYOND_ASCII.test(text)
    ? text.normalize('NFC').replace(INVISIBLE, '').replace(/[‘’ʼ]/g, "'")
    : text;
  const line = plain.replace(/\s+/g, ' ');
  const start = firstLetter(line);
  return line.slice(start, afterLastLetter(line, start)).toLowerCase();
}
