import { isInSentence } from '../dom/in-sentence';
import { createBoilerplateTest } from '../main-content/boilerplate';
import { findOuterBox, linkShare, textLength, weightedLength } from '../measure';
import { normaliseLine } from '../phrases/normalise-line';
import type { PhraseIndex } from '../phrases/phrase-index';
import type { PhraseKind } from '../phrases/phrase-kinds';
import { endsLikeSentence } from '../sentences';
import type { RepairRule } from './rule';
import { stripNames } from './strip-names';

/** Names of clutter: those of Readability (`unlikelyCandidates`, `shareElements`), of `boilerplate.ts` and of the cleaning rules. */
const CLUTTER_NAME =
  /-ad-|\bads?\b|advert|agegate|banner|breadcrumb|combx|comment|community|consent|cookie|disqus|extra|footer|gdpr|header|legends|menu|newsletter|onetrust|pager|pagination|paywall|popup|promo|related|recommend|remark|replies|respond|rss|shar(?:e|ing)|shoutbox|sidebar|sign-?up|skyscraper|social|sponsor|subscri|supplemental|trending|widget|yom-remote/i;
/** Names of talk: its boxes hold sentences too, so they need a neighbour of another name. */
const TALK_NAME = /comment|disqus|remark|replies|respond|shoutbox/i;
/** What a name of clutter may be right about, by what the text begins with. */
const KINDS: readonly PhraseKind[] = [
  ...(['advertisement', 'comments', 'share', 'newsletter', 'login'] as const),
  ...(['cookies', 'related', 'teaser', 'appeal', 'author', 'tags'] as const),
];

/** Names that may be a section's subject; those of columns, menus and lists of other articles are none. */
const SUBJECT_NAME =
  /(?:^|[\s_-])(?:ads?|advert\w*|banner|consent|cookies?|gdpr|legends|newsletter|paywall|promo\w*|rss|social|sponsor\w*|subscri\w+)(?=$|[\s_-])/i;
/** A section of the article has so many long paragraphs, and at most this share of links. */
const MIN_IN_SECTION = 2;
const MAX_SECTION_LINKED = 0.2;
const TEXT_SELECTOR = 'p, h2, h3, h4, h5, h6, div, blockquote, li';
const BLOCK_SELECTOR =
  'address, article, aside, blockquote, dd, details, div, dl, dt, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, ul';
const CONTROL_SELECTOR = 'form, button, input, textarea, [role="button"]';
const INLINE_SELECTOR = 'span, b, strong, em, i, font, big, small, mark, u, q, abbr, cite';
const MIN_LENGTH = 80;
const MAX_LINKED = 0.5;
/** A class that so many paragraphs share names the article's own paragraphs. */
const MIN_ALIKE = 3;
/** A paragraph by itself is long, or has neighbours: as many others of the text in its own box. */
const MIN_NEIGHBOURS = 2;
const MIN_LONG = 130;

const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName);
const readNames = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

/** Whether an element is a block of sentences, without controls and not mostly links. */
function isRunningText(element: Element): boolean {
  if (
    !element.matches('p, div, blockquote') ||
    element.querySelector(`${BLOCK_SELECTOR}, ${CONTROL_SELECTOR}`)
  )
    return false;
  return (
    weightedLength(element) >= MIN_LENGTH &&
    endsLikeSentence(element.textContent ?? '') &&
    linkShare(element) < MAX_LINKED
  );
}

/** What is known of a page's text while names are weighed. */
interface Weighing {
  lexicon: PhraseIndex | undefined;
  isOutside(element: Element): boolean;
  isText(element: Element): boolean;
  /** Blocks of running text, by their class. */
  alike: ReadonlyMap<string, number>;
}

/** Whether a text begins with the words of clutter, or a heading has no others: then its name is right. */
function saysClutter(element: Element, { lexicon }: Weighing): boolean {
  if (!lexicon) return false;
  const line = normaliseLine((element.textContent ?? '').trim().slice(0, 200));
  return KINDS.some((kind) => (isHeading(element) ? lexicon.is(kind, line) : lexicon.starts(kind, line)));
}

/** The blocks of text and headings beside an element, in its own box; for talk, only text with another name. */
function countNeighbours(element: Element, { isText }: Weighing): number {
  const isTalk = TALK_NAME.test(readNames(element));
  let count = 0;
  for (const other of element.parentElement?.children ?? [])
    if (
      other !== element &&
      (isTalk ? isText(other) && !TALK_NAME.test(readNames(other)) : isText(other) || isHeading(other))
    )
      count++;
  return count;
}

/** Whether a heading heads text: the next block with words after its box is running text. */
function headsText(heading: Element, { isText }: Weighing): boolean {
  let next = findOuterBox(heading).nextElementSibling;
  while (next && !textLength(next)) next = next.nextElementSibling;
  return next !== null && isText(next);
}

/** Whether an element's only name of clutter is an id made of its own words, as those of headings are. */
function isNamedByItself(element: Element): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const names = element.getAttribute('class') ?? '';
  return !CLUTTER_NAME.test(names) && letters(element.id) === letters(element.textContent ?? '');
}

/**
 * Whether an element is part of the running text whatever its name says: sentences that don't begin with the words of clutter,
 * outside any box beside the article, with neighbours that are text too or of a class that the article's paragraphs have.
 */
function isOwnText(element: Element, weighing: Weighing): boolean {
  if (saysClutter(element, weighing) || weighing.isOutside(element.parentElement ?? element)) return false;
  if (isHeading(element)) return isNamedByItself(element) || headsText(element, weighing);
  const names = element.getAttribute('class') ?? '';
  const isTalk = TALK_NAME.test(readNames(element));
  if (element.localName === 'p' && names && !isTalk && (weighing.alike.get(names) ?? 0) >= MIN_ALIKE)
    return true;
  if (!weighing.isText(element)) return false;
  return countNeighbours(element, weighing) >= MIN_NEIGHBOURS && weightedLength(element) >= MIN_LONG;
}

/**
 * Whether a box is a section of the article whose subject its name speaks of: several long paragraphs, no controls, hardly any
 * links, a beginning that doesn't say what its name says, and text of the same kind beside it.
 */
function isOwnSection(box: Element, weighing: Weighing): boolean {
  if (!SUBJECT_NAME.test(readNames(box)) || box.querySelector(CONTROL_SELECTOR) || saysClutter(box, weighing))
    return false;
  const countLong = (part: Element) =>
    [...part.querySelectorAll('p')].filter(
      (text) => weighing.isText(text) && weightedLength(text) >= MIN_LONG,
    ).length;
  if (countLong(box) < MIN_IN_SECTION || linkShare(box) > MAX_SECTION_LINKED) return false;
  if (weighing.isOutside(box.parentElement ?? box)) return false;
  return [...(box.parentElement?.children ?? [])].some(
    (other) => other !== box && (weighing.isText(other) || countLong(other) > 0),
  );
}

/** Whether an inline element is a word of the article, and no control. */
const isOwnWord = (element: Element, { isOutside }: Weighing): boolean =>
  textLength(element) > 0 &&
  isInSentence(element) &&
  !element.querySelector(CONTROL_SELECTOR) &&
  !isOutside(element.parentElement ?? element);

/** Counts the blocks of running text by their class, where that is a name of clutter. */
function countAlike(
  elements: readonly Element[],
  isText: (element: Element) => boolean,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const element of elements) {
    const names = element.getAttribute('class');
    if (names && isText(element)) counts.set(names, (counts.get(names) ?? 0) + 1);
  }
  return counts;
}

/**
 * A name alone never takes running text: weighs what an element's class and id say against what it holds, and takes the names
 * of clutter off paragraphs, headings and words of the article. All that judge by names come after it: Readability, the
 * choice and the cleaning rules. Needed by publishers that class paragraphs `paywall`, and by texts about privacy, comments
 * or advertising, whose headings get such ids.
 */
export const clutterNames: RepairRule = {
  id: 'clutter-names',
  apply(copy, lexicon) {
    const texts = new Map<Element, boolean>();
    const isText = (element: Element): boolean => {
      const known = texts.get(element) ?? isRunningText(element);
      texts.set(element, known);
      return known;
    };
    const weigh = (alike = new Map<string, number>()): Weighing => {
      return { lexicon, isText, alike, isOutside: createBoilerplateTest() };
    };
    const sections = [...copy.querySelectorAll('body :is(div, section):is([class], [id])')];
    const first = weigh();
    // Sections first: what is in them is outside as long as they have their names.
    for (const section of sections.filter((box) => isOwnSection(box, first)))
      stripNames(section, CLUTTER_NAME);
    const named = [
      ...copy.querySelectorAll(`body :is(${TEXT_SELECTOR}, ${INLINE_SELECTOR}):is([class], [id])`),
    ].filter((element) => CLUTTER_NAME.test(readNames(element)));
    const blocks = named.filter((element) => element.matches(TEXT_SELECTOR));
    const weighing = weigh(countAlike(blocks, isText));
    const own = named.filter((element) =>
      element.matches(INLINE_SELECTOR) ? isOwnWord(element, weighing) : isOwnText(element, weighing),
    );
    for (const element of own) stripNames(element, CLUTTER_NAME);
  },
};
