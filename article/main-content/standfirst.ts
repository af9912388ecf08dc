import { linkShare, textLength } from '../measure';
import { reduceToLetters } from '../metadata/text';
import { rename } from '../normalise/rename';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import { afterHeadline } from './headline';

const STANDFIRST_NAME =
  /(?:^|[\s_-])(?:standfirst|chap[oô]|dek|deck|lead(?:-?(?:text|paragraph|in))?|lede|intro(?:duction)?|subtitle|sub-?head(?:line|ing)?|entradilla|vorspann|teaser-?text|abstract|summary|excerpt|description|sottotitolo|bajada)(?=$|[\s_-])/i;
/** Names of subtitles, which may be of a few words. */
const SUBTITLE_NAME =
  /(?:^|[\s_-])(?:standfirst|dek|deck|lede|sub-?title|sub-?head(?:line|ing)?|subline|sottotitolo|untertitel|subt[ií]tulo|sous-?titre|bajada)(?=$|[\s_-])/i;
const MIN_SUBTITLE_LENGTH = 12;
const MIN_SUBTITLE_WORDS = 3;
const MIN_LENGTH = 50;
const MAX_LENGTH = 700;
const MAX_LINKED = 0.4;

/** On the article's standfirst, which the view sets apart from its text. */
export const STANDFIRST_ATTRIBUTE = 'data-standfirst';

/** Attributes that sites use to name elements. */
const NAME_ATTRIBUTES = ['class', 'data-testid', 'data-component', 'data-gu-name'];
const isNamed = (element: Element): boolean =>
  NAME_ATTRIBUTES.some((attribute) => STANDFIRST_NAME.test(element.getAttribute(attribute) ?? ''));

function isStandfirst(element: Element): boolean {
  const length = textLength(element);
  if (length < MIN_LENGTH || length > MAX_LENGTH || linkShare(element) > MAX_LINKED) return false;
  return element.matches('p, h2, h3') || isNamed(element);
}

/** Words of a date with its weekday, and a word or two around them. */
const MAX_DATE_WORDS = 8;

/** Whether a line is the page's date: it has the year, and no numbers but that date's, the next or last day's, and a time's. */
function isDateLine(text: string, publishedAt: string | null): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(publishedAt ?? '') ?? [];
  const words = text.trim().split(/\s+/);
  if (!year || words.length > MAX_DATE_WORDS) return false;
  const numbers: readonly string[] = text.replace(/\d{1,2}:\d\d/g, '').match(/\d+/g) ?? [];
  const isPart = (number: string) =>
    number === year || Number(number) === Number(month) || Math.abs(Number(number) - Number(day)) <= 1;
  return numbers.length > 1 && numbers.includes(year) && numbers.every(isPart);
}

/** Whether an element is a subtitle of a few words: it is named as one, or the heading right after the headline in its header. */
function isSubtitle(element: Element, headline: Element, publishedAt: string | null): boolean {
  const length = textLength(element);
  if (length < MIN_SUBTITLE_LENGTH || length >= MIN_LENGTH || !element.matches('p, h2, h3, h4, div, span'))
    return false;
  const text = element.textContent ?? '';
  if (text.trim().split(/\s+/).length < MIN_SUBTITLE_WORDS || isDateLine(text, publishedAt)) return false;
  if (element.querySelector('a, time, button, img, ul')) return false;
  if (SUBTITLE_NAME.test(element.getAttribute('class') ?? '')) return true;
  const isNext = headline.nextElementSibling === element && element.matches('h2, h3');
  return isNext && headline.localName === 'h1' && headline.parentElement?.localName === 'header';
}

/** Length of the page's description to compare with, in characters, and maximum number of blocks to check. */
const COMPARED_LENGTH = 50;
const MAX_BLOCKS = 40;
const BLOCK_SELECTOR = 'p, h2, h3, h4, h5, div';

/** The first block after the headline that starts like the page's description: most sites use the standfirst for both. */
function findDescribed(headline: Element, description: string, isOutside: (element: Element) => boolean) {
  const key = reduceToLetters(description).slice(0, COMPARED_LENGTH);
  const body = headline.ownerDocument.body;
  if (key.length < COMPARED_LENGTH) return null;
  let checked = 0;
  const walker = headline.ownerDocument.createTreeWalker(body, 1 /* elements */);
  walker.currentNode = headline;
  while (walker.nextNode()) {
    const element = walker.currentNode as Element;
    if (!element.matches(BLOCK_SELECTOR) || element.querySelector(BLOCK_SELECTOR)) continue;
    if (++checked > MAX_BLOCKS) return null;
    const text = element.textContent ?? '';
    const length = textLength(element);
    if (
      length < MIN_LENGTH ||
      length > MAX_LENGTH ||
      !reduceToLetters(text.slice(0, 4 * COMPARED_LENGTH)).startsWith(key)
    )
      continue;
    return linkShare(element) <= MAX_LINKED && !isOutside(element) ? element : null;
  }
  return null;
}

/** The innermost element with all of an element's text, so that no paragraph gets another in it. */
function findOnlyBlock(element: Element): Element {
  let block = element;
  for (let only = block.firstElementChild; only?.matches(BLOCK_SELECTOR); only = block.firstElementChild) {
    if (block.childElementCount > 1 || textLength(only) < textLength(block)) break;
    block = only;
  }
  return block;
}

/** A new paragraph with the content and place of an element. */
function createParagraph(element: Element): Element {
  const paragraph = element.ownerDocument.createElement('p');
  for (const child of findOnlyBlock(element).childNodes) paragraph.append(child.cloneNode(true));
  const place = element.getAttribute(PLACE_ATTRIBUTE);
  if (place) paragraph.setAttribute(PLACE_ATTRIBUTE, place);
  return paragraph;
}

/** Whether all of an element's text is bold. */
function isBold(element: Element): boolean {
  const bold = [...element.querySelectorAll('b, strong')].reduce((sum, part) => sum + textLength(part), 0);
  return bold > 0 && bold >= textLength(element) - 2;
}

/**
 * Whether an element is the first of the article's paragraphs rather than a standfirst: more of them follow, beside it or in
 * boxes like its own. Many sites describe an article by its beginning.
 */
function opensText(element: Element, headline: Element): boolean {
  if (isNamed(element) || isBold(element)) return false;
  for (let box: Element | null = element; box && !box.contains(headline); box = box.parentElement)
    for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
      const isAlike =
        next.localName === box.localName && (box === element || next.className === box.className);
      if (isAlike && textLength(next) >= MIN_LENGTH) return true;
    }
  return false;
}

/** A standfirst, and whether it is one for certain, and not perhaps the article's first paragraph. */
export interface Standfirst {
  paragraph: Element;
  certain: boolean;
}

/**
 * Finds the standfirst before Readability removes headers: a short text after the headline that is named as one, a paragraph
 * in the headline's header, or the text of the page's `description`; the page's date (`publishedAt`, ISO 8601) is none.
 * `isOutside` tests for boilerplate. Its paragraph is a new one.
 */
export function findStandfirst(
  headline: Element | null,
  { description, publishedAt }: { description: string; publishedAt: string | null },
  isOutside: (element: Element) => boolean,
): Standfirst | null {
  if (!headline) return null;
  const header = headline.closest('header');
  for (const element of afterHeadline(headline)) {
    const named = (isNamed(element) && isStandfirst(element)) || isSubtitle(element, headline, publishedAt);
    if (!named && !(header?.contains(element) && element.localName === 'p' && isStandfirst(element)))
      continue;
    return { paragraph: createParagraph(element), certain: named || !opensText(element, headline) };
  }
  const described = findDescribed(headline, description, isOutside);
  return described && { paragraph: createParagraph(described), certain: !opensText(described, headline) };
}

/** Maximum number of blocks at the article's top to look for the standfirst in. */
const MAX_TOP_BLOCKS = 12;
const TEXT_BLOCK_SELECTOR = 'p, h2, h3, h4, h5, h6, div, section, header';

/** Shorter blocks may stand in the standfirst by chance, in letters. */
const MIN_LETTERS = 20;

/** The blocks at the article's top that are the standfirst, or paragraphs of it. */
function findInArticle(root: Element, key: string): Element[] {
  const blocks = [...root.querySelectorAll(TEXT_BLOCK_SELECTOR)]
    .filter((block) => !block.querySelector(TEXT_BLOCK_SELECTOR))
    .slice(0, MAX_TOP_BLOCKS);
  return blocks.filter((block) => {
    const text = reduceToLetters(block.textContent ?? '');
    return text.length >= MIN_LETTERS && key.includes(text);
  });
}

/** Adds the standfirst to the top of the chosen element, unless it's there already, and marks it as one. */
export function addStandfirst(root: Element, standfirst: Standfirst | null): void {
  if (!standfirst) return;
  const { paragraph, certain } = standfirst;
  const key = reduceToLetters(paragraph.textContent ?? '');
  // A few words may occur in a sentence.
  const isPresent =
    reduceToLetters(root.textContent ?? '').includes(key) &&
    (key.length >= MIN_LENGTH || findInArticle(root, key).length > 0);
  if (!isPresent) root.prepend(paragraph);
  // More than running text is a part of the article.
  if (!certain || paragraph.querySelector('pre, ul, ol, table, blockquote')) return;
  const inner = [...paragraph.querySelectorAll(TEXT_BLOCK_SELECTOR)];
  const added = inner.length ? inner : [paragraph];
  // A subtitle set as a heading would be a section of its own.
  for (const block of isPresent ? findInArticle(root, key) : added)
    (block.localName === 'p' ? block : rename(block, 'p')).setAttribute(STANDFIRST_ATTRIBUTE, '');
}
