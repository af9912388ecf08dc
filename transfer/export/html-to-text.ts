import { toTex } from './markdown/tex';

/** Elements that stand on lines of their own, with an empty line around them. */
const BLOCKS = new Set(
  'address article aside blockquote details div dl figure figcaption h1 h2 h3 h4 h5 h6 ol p pre section summary table ul'.split(
    ' ',
  ),
);
/** Elements that begin a line. */
const LINES = new Set('caption dd dt li tr'.split(' '));
const UNREAD = new Set('button rp script style template'.split(' '));
/** What stands for a space, or a line break, that must not be folded. */
const SPACE = '\ufdd0';
const BREAK = '\ufdd1';

const fold = (text: string): string => text.replace(/[^\S\u00a0]+/g, ' ');

/** Lines without repeated spaces and more than one empty line between them. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^ +| +$/g, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');

/** Lines with a mark before the first, and another before the others. */
const mark = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n')
    .replaceAll(' ', SPACE);

/** The numbers that the lists are at. */
type Numbers = Map<Element, number>;

function markerOf(item: Element, numbers: Numbers): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '• ';
  const number = numbers.get(list) ?? (Number(list.getAttribute('start')) || 1);
  numbers.set(list, number + 1);
  return `${number}. `;
}

/** The text of a list's item or of a quotation, whose lines are marked. */
function writeMarked(element: Element, numbers: Numbers): string {
  const text = tidy(childrenOf(element, numbers));
  if (element.localName === 'blockquote') return mark(text, '> ', '> ');
  const marker = markerOf(element, numbers);
  return mark(text, marker, ' '.repeat(marker.length));
}

/** Spaces in code mean something: until the end they are other characters. */
const keepSpaces = (text: string): string =>
  text.replace(/\n$/, '').replace(/ /g, SPACE).replace(/\n/g, BREAK);

function writeElement(element: Element, numbers: Numbers): string {
  const { localName } = element;
  if (UNREAD.has(localName)) return '';
  if (localName === 'br') return '\n';
  if (localName === 'hr') return '\n\n* * *\n\n';
  const alt = localName === 'img' && element.getAttribute('alt');
  if (alt) return `[${fold(alt)}]`;
  if (localName === 'math') return toTex(element);
  if (localName === 'pre') return `\n\n${keepSpaces(element.textContent ?? '')}\n\n`;
  if (localName === 'li') return `\n${writeMarked(element, numbers)}`;
  if (localName === 'blockquote') return `\n\n${writeMarked(element, numbers)}\n\n`;
  const text = childrenOf(element, numbers);
  if (localName === 'rt') return `(${text})`;
  if (element.matches('td, th')) return `${fold(text).trim()}${element.nextElementSibling ? '\t' : ''}`;
  // Its first item begins a line.
  if (element.matches('li > ul, li > ol')) return text;
  if (LINES.has(localName)) return `\n${text}`;
  return BLOCKS.has(localName) ? `\n\n${text}\n\n` : text;
}

const childrenOf = (node: Node, numbers: Numbers): string =>
  [...node.childNodes]
    .map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return fold(child.nodeValue ?? '');
      return child.nodeType === Node.ELEMENT_NODE ? writeElement(child as Element, numbers) : '';
    })
    .join('');

/**
 * An article's content as plain text: paragraphs with an empty line between them, items with their numbers, cells parted by tabs, code
 * as it is, formulas as TeX.
 */
export const toText = (content: Node): string =>
  tidy(childrenOf(content, new Map())).replaceAll(SPACE, ' ').replaceAll(BREAK, '\n');
