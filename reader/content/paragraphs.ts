import { DENSE } from '../../article/scripts';

/** Opening quotation marks of all languages by their width. Some open what others close. */
const MARKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'“”„‟"'].map((mark) => [mark, 'double'])),
  ...Object.fromEntries([..."‘’‚‛'‹›"].map((mark) => [mark, 'single'])),
  ...Object.fromEntries([...'«»'].map((mark) => [mark, 'guillemet'])),
};
/** Characters of a paragraph's beginning to look at. */
const BEGINNING_LENGTH = 40;
/** Paragraphs in these have lines of their own, or are in a narrow column. */
const EXCLUDED = 'li, dd, td, th, figure, figcaption, .card, .vertical, [data-verse]';

/** Shorter paragraphs have one line, or two of nearly the same length. */
const MIN_LENGTH = 60;
/** Maximum length of the last word that may not stand alone, and of it with the word before, in characters. */
const MAX_LAST_WORD = 6;
const MAX_LAST_WORDS = 18;
const LAST_WORDS = new RegExp(`(?<=\\s)[^\\s]{1,${MAX_LAST_WORDS}} [^\\s]{1,${MAX_LAST_WORD}}\\s*$`);

/** An ingredient's amount with a fraction: "1/4 cup", "1 1/2", "2-1/2". Denominators of kitchens, not of dates. */
const AMOUNT =
  /^\s*(?:\d{1,2}(?:\s+|\s*[-–]\s*))?(?<fraction>[1-9]\d?[/⁄](?:2|3|4|5|6|8|16))(?![\d/⁄.])(?=\s|-|$)/;
/** Any amount: so the other ingredients begin. */
const NUMBER = /^\s*[\d¼-¾⅐-⅞]/;

/** The first text of an element that isn't blank, if no picture comes before it. */
function firstText(element: Element): Text | null {
  let node: Node | null = element.firstChild;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return node as Text;
    if (node.nodeName === 'IMG' || node.nodeName === 'BR') return null;
    const next: Node | null = node.firstChild ?? node.nextSibling;
    if (next) node = next;
    else {
      while (node && node !== element && !node.nextSibling) node = node.parentNode;
      node = node && node !== element ? node.nextSibling : null;
    }
  }
  return null;
}

/** Wraps a part of a text in a span, which leaves the article's text as it is. */
function wrap(text: Text, start: number, end: number, name: string): void {
  const part = start > 0 ? text.splitText(start) : text;
  if (end - start < part.length) part.splitText(end - start);
  const span = text.ownerDocument.createElement('span');
  span.className = name;
  part.replaceWith(span);
  span.append(part);
}

/** Marks a paragraph that begins with a quotation mark, which then stands outside the column. */
function hangMark(paragraph: HTMLElement): void {
  const beginning = firstText(paragraph)?.data.trimStart().slice(0, BEGINNING_LENGTH) ?? '';
  const kind = Object.hasOwn(MARKS, beginning.charAt(0)) ? MARKS[beginning.charAt(0)] : undefined;
  if (kind && !DENSE.test(beginning)) paragraph.dataset.hang = kind;
}

/** Keeps a short last word with the one before it. */
function keepLastWords(paragraph: Element): void {
  const last = paragraph.lastChild;
  if (last?.nodeType !== Node.TEXT_NODE || paragraph.querySelector('br')) return;
  const text = last as Text;
  if (text.length < MIN_LENGTH && (paragraph.textContent?.length ?? 0) < MIN_LENGTH) return;
  const found = LAST_WORDS.exec(text.data.slice(-2 * MAX_LAST_WORDS));
  if (!found || DENSE.test(found[0])) return;
  const start = text.length - found[0].length;
  wrap(text, start, start + found[0].trimEnd().length, 'last-words');
}

/** Whether a list's items begin with amounts, at least two of them and half. */
function isOfIngredients(items: readonly Element[]): boolean {
  const numbered = items.filter((item) => NUMBER.test(item.textContent ?? ''));
  return numbered.length >= 2 && 2 * numbered.length >= items.length;
}

/** A numerator as large as its denominator belongs to a day of a month. */
const isProper = (fraction: string): boolean => {
  const [above, below] = fraction.split(/[/⁄]/).map(Number);
  return (above ?? 0) < (below ?? 0);
};

/** Marks the fractions that ingredients begin with. */
function markFractions(list: Element): void {
  const items = [...list.children];
  if (!isOfIngredients(items)) return;
  const found = items.flatMap((item) => {
    const text = firstText(item);
    const fraction = text && AMOUNT.exec(text.data)?.groups?.fraction;
    return fraction ? [{ text, fraction }] : [];
  });
  if (!found.every(({ fraction }) => isProper(fraction))) return;
  for (const { text, fraction } of found) {
    const start = text.data.indexOf(fraction);
    wrap(text, start, start + fraction.length, 'fraction');
  }
}

/**
 * Sets paragraphs as a printer would, where styles can't tell which: quotation marks that hang, last words that don't stand
 * alone, fractions of ingredients. The text stays the same to the letter.
 */
export function refineParagraphs(container: HTMLElement): void {
  const supports = container.ownerDocument.defaultView?.CSS?.supports;
  const wrapsPretty = supports?.('text-wrap', 'pretty') ?? true;
  for (const paragraph of container.querySelectorAll('p')) {
    if (!paragraph.closest(EXCLUDED)) hangMark(paragraph);
    if (!wrapsPretty && !paragraph.closest('.vertical, [data-verse]')) keepLastWords(paragraph);
  }
  for (const list of container.querySelectorAll('ul, ol')) markFractions(list);
}
