import type { RepairRule } from './rule';

/** On a ruby that is an interlinear gloss: its lines stand under the word. */
export const GLOSS_CLASS = 'data-gloss';

/** Sources: Wikipedia's {{interlinear}}, leipzig.js, the gb4e and Pangloss exports. */
const TABLES = '.interlinear, [data-gloss], .gloss--glossed, .gloss-words, .gll';
const WORD = ':scope > div, :scope > span, :scope > .gloss__word, :scope > li, :scope > dl';
/** A word and the lines under it: sounds, parts, meaning. */
const MOST_LINES = 5;

/** The lines of one word, from top to bottom; null where the box is no word of a gloss. */
function linesOf(word: Element): string[] | null {
  const boxes = word.children.length ? [...word.children] : [];
  const lines = boxes.map((line) => (line.textContent ?? '').replace(/\s+/g, ' ').trim());
  if (lines.length < 2 || lines.length > MOST_LINES || lines.some((line) => line.length > 80)) return null;
  return word.querySelector('img, table, ul, ol') ? null : lines;
}

/** A word over its lines. A ruby inside a ruby carries the line after the next. */
function glossed(copy: Document, lines: readonly string[]): Element | string {
  const [word = '', ...under] = lines;
  let base: Element | string = word;
  for (const line of under) {
    const ruby = copy.createElement('ruby');
    const below = copy.createElement('rt');
    below.textContent = line || '\u00a0';
    ruby.append(base, below);
    base = ruby;
  }
  if (typeof base !== 'string') base.setAttribute(GLOSS_CLASS, '');
  return base;
}

/** Interlinear glosses keep each word over its meaning: without the page's styles the lines would be a heap of words. */
export const interlinear: RepairRule = {
  id: 'interlinear',
  apply(copy) {
    for (const table of copy.querySelectorAll(TABLES)) {
      const words = [...table.querySelectorAll(WORD)].flatMap((word) => {
        const lines = linesOf(word);
        return lines ? [{ word, lines }] : [];
      });
      if (words.length < 2) continue;
      const paragraph = copy.createElement('p');
      const place = table.getAttribute('data-place');
      if (place) paragraph.setAttribute('data-place', place);
      for (const { lines } of words) paragraph.append(glossed(copy, lines), ' ');
      words[0]?.word.before(paragraph);
      for (const { word } of words) word.remove();
    }
  },
};
