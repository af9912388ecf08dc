import { textLength } from '../measure';
import { reduceToLetters } from '../metadata/text';
import { PULL_QUOTE_NAME } from '../repairs/named-boxes';
import { VERSE_CLASS } from '../repairs/verse';
import { DENSE } from '../scripts';
import type { CleanRule } from './rule';

const BOX_SELECTOR = 'blockquote, aside, q';
/** A box with any of these holds more than a quotation. */
const FOREIGN_SELECTOR = `img, picture, video, audio, table, pre, ul, ol, math, [${VERSE_CLASS}]`;
const ATTRIBUTION_SELECTOR = 'cite, footer, figcaption';
const PARAGRAPH_SELECTOR = 'p, li, dd, td, div, section';
/** Paragraphs in these are no running text of the article's own. */
const QUOTED_SELECTOR = 'blockquote, aside, figure, q';
/** Limits for what is repeated: shorter ones may stand there by chance, longer ones are quotations. */
const MIN_WORDS = 5;
const MIN_LETTERS_DENSE = 12;
const MAX_LENGTH = 420;
const MAX_SENTENCES = 3;
/** Maximum number of boxes to check. */
const MAX_BOXES = 100;

/** Where a sentence, or what somebody says in it, may begin and end. */
const BOUNDARY = /[.!?…。！？:："“”„«»‹›「」『』]+|(?<=\s)['‘‚]|['’](?=\s|$|[,.])|\s[–—-]\s|—|\n/;
/** A note's number, as it follows a sentence. */
const NOTE_NUMBER = /\[\d{1,3}\]/g;
/** "— Margaret Pember, miller": an attribution in the quotation's own text. */
const TRAILING_ATTRIBUTION = /[.!?…。！？"”»’]\s*[–—―-]\s*([^.!?\n–—]{3,60})$/;

/** The sentences of a text, each reduced to letters. */
const splitSentences = (text: string): string[] =>
  text.replace(NOTE_NUMBER, '').split(BOUNDARY).map(reduceToLetters).filter(Boolean);

/** Fewer words of a sentence, from one comma to another, may be said again by chance. */
const MIN_CLAUSE_WORDS = 8;

/** A text as its clauses. */
const createClauseKey = (text: string): string => createKey(text.replace(/[,;，、；]/g, '.'));

/** A text as its sentences, so that whole ones can be looked for. */
const createKey = (text: string): string => `|${splitSentences(text).join('|')}|`;

/** The words of a box, and to whom it attributes them. */
interface Quotation {
  text: string;
  attribution: string;
}

function readQuotation(box: Element): Quotation {
  const copy = box.cloneNode(true) as Element;
  const parts = [...copy.querySelectorAll(ATTRIBUTION_SELECTOR)].map((part) => {
    part.remove();
    return part.textContent ?? '';
  });
  const text = (copy.textContent ?? '').trim();
  const trailing = TRAILING_ATTRIBUTION.exec(text)?.[1];
  if (trailing) parts.push(trailing);
  return {
    text: trailing ? text.slice(0, text.lastIndexOf(trailing)).replace(/\s*[–—―-]\s*$/, '') : text,
    attribution: parts.join(' ').trim(),
  };
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => reduceToLetters(word)).length;

/** Whether the length of a text is that of a pulled quotation. */
function isOfLength(text: string): boolean {
  if (!text || text.length > MAX_LENGTH) return false;
  if (text.split(/[.!?…。！？]+(?=\s|$|["”»’])/).filter((part) => /\S/.test(part)).length > MAX_SENTENCES)
    return false;
  return DENSE.test(text) ? reduceToLetters(text).length >= MIN_LETTERS_DENSE : countWords(text) >= MIN_WORDS;
}

/** Lines that are kept apart are verse. */
const hasLines = (box: Element): boolean =>
  [...box.querySelectorAll('br')].some((line) => (line.nextSibling?.textContent ?? '').trim() !== '');

/** Whether a plain quotation interrupts running text: nothing introduces it and nothing names its source. */
function interruptsText(root: Element, box: Element): boolean {
  if (box.hasAttribute('cite') || box.querySelector('a[href], cite')) return false;
  const before = findWholeBox(root, box).previousElementSibling;
  if (!before?.matches('p, div, section') || before.lastElementChild?.matches('h1, h2, h3, h4, h5, h6'))
    return false;
  return !/[:：]["”»]?\s*$/.test(before.textContent ?? '');
}

/** The box around a quotation that holds nothing else. */
function findWholeBox(root: Element, quotation: Element): Element {
  let box = quotation;
  const length = textLength(quotation);
  for (let parent = box.parentElement; parent && parent !== root; parent = parent.parentElement) {
    if (textLength(parent) !== length || parent.querySelector(FOREIGN_SELECTOR)) break;
    box = parent;
  }
  return box;
}

/** The article's own paragraphs as one key. Those with paragraphs in them are left to these. */
function createArticleKey(root: Element, boxes: ReadonlySet<Element>, toKey = createKey): string {
  const keys: string[] = [];
  for (const paragraph of root.querySelectorAll(PARAGRAPH_SELECTOR)) {
    if (paragraph.querySelector(`${PARAGRAPH_SELECTOR}, ${BOX_SELECTOR}, figure`)) continue;
    if (paragraph.closest(QUOTED_SELECTOR)) continue;
    let inBox = false;
    for (let box: Element | null = paragraph; box && box !== root && !inBox; box = box.parentElement)
      inBox = boxes.has(box);
    if (!inBox) keys.push(toKey(paragraph.textContent ?? ''));
  }
  return keys.join('\n');
}

/** Whether the one to whom the words are attributed is named in the article, or wrote it. */
function isKnownHere(attribution: string, known: string): boolean {
  const name = reduceToLetters(attribution.split(/[,(\n·|]/)[0] ?? '');
  return name !== '' && known.includes(name);
}

/**
 * Removes pulled quotations: a box that says again, word for word, whole sentences of a paragraph of the article, or, where
 * its name says that it is one, whole clauses. On paper they catch the eye of who leafs through; in a column they stand under
 * the very sentence. Quotations that a paragraph announces, that name a source of their own, verse, and whatever stands there
 * only once are left.
 */
export const pullQuotes: CleanRule = {
  id: 'pull-quotes',
  apply(root, { metadata, survey, remove }) {
    const named = new Set(
      survey.named.filter(({ name }) => PULL_QUOTE_NAME.test(name)).map(({ element }) => element),
    );
    const boxes = [...root.querySelectorAll('*')].filter(
      (element) =>
        (named.has(element) || element.matches(BOX_SELECTOR)) && !survey.exceeds(element, MAX_LENGTH),
    );
    const short = boxes
      .slice(0, MAX_BOXES)
      .filter((box) => !box.querySelector(FOREIGN_SELECTOR) && !hasLines(box));
    if (!short.length) return;
    const article = createArticleKey(root, new Set(boxes));
    let clauseKey: string | null = null;
    const clauses = () => {
      clauseKey ??= createArticleKey(root, new Set(boxes), createClauseKey);
      return clauseKey;
    };
    const known = `${reduceToLetters(article)} ${reduceToLetters(metadata.byline ?? '')}`;
    for (const box of short) {
      if (!root.contains(box)) continue;
      const isNamed = named.has(box) || [...named].some((other) => other.contains(box));
      if (!isNamed && (box.localName === 'q' || !interruptsText(root, box))) continue;
      const { text, attribution } = readQuotation(box);
      if (!isOfLength(text)) continue;
      const isClause = () =>
        isNamed && countWords(text) >= MIN_CLAUSE_WORDS && clauses().includes(createClauseKey(text));
      if (!article.includes(createKey(text)) && !isClause()) continue;
      if (attribution && !isKnownHere(attribution, known)) continue;
      remove(findWholeBox(root, box));
    }
  },
};
