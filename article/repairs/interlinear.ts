import { foldSpaces } from '../dom/fold-spaces';
import { copyPlace } from '../snapshot/pairs';
import type { RepairRule } from './rule';

/** On a ruby that is an interlinear gloss, whose lines are below the word. */
export const GLOSS_CLASS = 'data-gloss';

/** Sources: Wikipedia's {{interlinear}}, leipzig.js, the gb4e and Pangloss exports. */
const GLOSS_SELECTOR = '.interlinear, [data-gloss], .gloss--glossed, .gloss-words, .gll';
const WORD_SELECTOR = ':scope > div, :scope > span, :scope > .gloss__word, :scope > li, :scope > dl';
/** Maximum number of lines for a word: the word itself, then sounds, parts, meaning. */
const MAX_LINES = 5;

/** The lines of a word from top to bottom; null if the box isn't a word of a gloss. */
function readLines(word: Element): string[] | null {
  const boxes = word.children.length ? [...word.children] : [];
  const lines = boxes.map((line) => foldSpaces(line.textContent));
  if (lines.length < 2 || lines.length > MAX_LINES || lines.some((line) => line.length > 80)) return null;
  return word.querySelector('img, table, ul, ol') ? null : lines;
}

/** A word with its lines below it, as nested rubies: one for each line. */
function createGloss(copy: Document, lines: readonly string[]): Element | string {
  const [word = '', ...annotations] = lines;
  let base: Element | string = word;
  for (const line of annotations) {
    const ruby = copy.createElement('ruby');
    const annotation = copy.createElement('rt');
    annotation.textContent = line || '\u00a0';
    ruby.append(base, annotation);
    base = ruby;
  }
  if (typeof base !== 'string') base.setAttribute(GLOSS_CLASS, '');
  return base;
}

/** Keeps each word of an interlinear gloss with its meaning; without the page's styles, the lines would be jumbled. */
export const interlinear: RepairRule = {
  id: 'interlinear',
  apply(copy) {
    for (const table of copy.querySelectorAll(GLOSS_SELECTOR)) {
      const words = [...table.querySelectorAll(WORD_SELECTOR)].flatMap((word) => {
        const lines = readLines(word);
        return lines ? [{ word, lines }] : [];
      });
      if (words.length < 2) continue;
      const paragraph = copy.createElement('p');
      copyPlace(table, paragraph);
      for (const { lines } of words) paragraph.append(createGloss(copy, lines), ' ');
      words[0]?.word.before(paragraph);
      for (const { word } of words) word.remove();
    }
  },
};
