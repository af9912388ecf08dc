import { WORD } from './mutations';
import type { Random } from './random';
import type { Part } from './tracked-text';

/** Words of a passage, at least and at most: from three words to several paragraphs. */
const LENGTHS = [
  [3, 3],
  [4, 12],
  [10, 30],
  [30, 90],
  [90, 300],
] as const;

/** Chooses `count` passages of a text that begin and end with words (UTF-16 units). */
export function choosePassages(text: string, count: number, random: Random): Part[] {
  const words = [...text.matchAll(WORD)];
  return Array.from({ length: count }, (_, index) => {
    const [least, most] = LENGTHS[index % LENGTHS.length] ?? [3, 3];
    const length = Math.min(words.length, least + random.below(most - least + 1));
    const first = random.below(words.length - length + 1);
    const [begin, last] = [words[first], words[first + length - 1]];
    if (!begin || !last) throw new Error('a text without words');
    return { start: begin.index, end: last.index + last[0].length };
  });
}
