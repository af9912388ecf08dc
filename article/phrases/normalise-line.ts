import { BEYOND_ASCII } from '../scripts';
import { isLetter } from './letters';

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** Marks that open Spanish questions and exclamations. */
const OPENING_MARKS = '¿¡';

/** Index of the first letter or digit of a line. */
function findFirstLetter(line: string): number {
  let index = 0;
  while (index < line.length) {
    const code = line.codePointAt(index) ?? 0;
    if (isLetter(code) || OPENING_MARKS.includes(String.fromCodePoint(code))) break;
    index += code > 0xffff ? 2 : 1;
  }
  return index;
}

/** Index after the last letter or digit of a line, at least `minIndex`. */
function findEndOfLetters(line: string, minIndex: number): number {
  let index = line.length;
  while (index > minIndex) {
    const unit = line.charCodeAt(index - 1);
    const size = unit >= 0xdc00 && unit < 0xe000 ? 2 : 1;
    if (isLetter(line.codePointAt(index - size) ?? 0)) break;
    index -= size;
  }
  return index;
}

/** Normalises a line to the form of the phrases: lower case, plain quotes, single spaces, no punctuation at either end. */
export function normaliseLine(text: string): string {
  const plain = BEYOND_ASCII.test(text)
    ? text.normalize('NFC').replace(INVISIBLE, '').replace(/[‘’ʼ]/g, "'")
    : text;
  const line = plain.replace(/\s+/g, ' ');
  const start = findFirstLetter(line);
  return line.slice(start, findEndOfLetters(line, start)).toLowerCase();
}
