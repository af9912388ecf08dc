import { Readability } from '@mozilla/readability';
import { textLength } from '../measure';
import { createBoilerplateTest, prune } from './boilerplate';
import { type Candidate, findCandidates } from './candidates';
import { compareCandidates } from './compare-candidates';
import { findDensestElement } from './densest-element';
import { findHeadline } from './headline';
import { addLeadFigure, findLeadFigure } from './lead-figure';
import { listParagraphs, recoverParagraphs } from './recover';
import { listFigures, recoverFigures } from './recover-figures';
import { listTextBoxes, restoreAttributes } from './restore-attributes';
import { findShortArticle, holdsMoreText } from './short-article';
import { addStandfirst, findStandfirst } from './standfirst';

/** What was chosen and by which way, the reason kept for debugging and documents. */
export interface Choice {
  root: Element;
  by: 'readability' | 'page' | Candidate['kind'];
  /** The page was too large for Readability: it was given a part of it, or none. */
  large: boolean;
}

/**
 * Readability's work grows faster than the page: over this many elements it is given only the part of the page that a
 * linear pass chose. Measured: 100,000 elements took it over 20 s, the pass 0.2 s.
 */
const MOST_ELEMENTS = 12_000;

/** As long as a title, with not a letter in it. */
const NO_TITLE = '·'.repeat(20);

/**
 * Readability takes out every heading that resembles the page's title, sections that speak of what the article is about
 * among them; which one repeats it is for our own rule to say (`clean/repeated-headline.ts`). The head is read by then.
 */
function hideTitle(copy: Document): void {
  for (const stated of copy.querySelectorAll('title, meta[name*="title" i], meta[property*="title" i]'))
    stated.remove();
  copy.title = NO_TITLE;
}

/** What Readability makes of a copy; null where it finds nothing, or throws, as it does on some documents that are XML. */
function runReadability(copy: Document): Element | null {
  const options = {
    charThreshold: 200,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node: Node) => node,
  };
  try {
    return (new Readability<Node>(copy, options).parse()?.content as Element | null | undefined) ?? null;
  } catch {
    return null;
  }
}

function readability(copy: Document): Element | null {
  hideTitle(copy);
  const content = runReadability(copy);
  // Its own wrapper's id is no target of any link.
  for (const page of content?.querySelectorAll('[id^="readability-page-"]') ?? []) page.removeAttribute('id');
  return content;
}

/** Leaves nothing of the page but `part`, its ancestors and the head. */
function narrow(copy: Document, part: Element): void {
  if (!copy.body || part === copy.body) return;
  copy.body.replaceChildren(part);
}

/** A declared element with this share of the page's running text, and this much of it in characters, is all of the article. */
const WHOLE = 0.97;
const MUCH = 1000;

/** Where the page says which of its elements is the article and all the running text agrees, Readability need not look elsewhere. */
const isWhole = (candidate: Candidate, weight: number): boolean =>
  candidate.weight >= WHOLE * weight && candidate.weight >= MUCH;

/** Menus and footers are no article, and Readability weighs every one of their links; a list of places on the page stays. */
function dropNavigation(body: Element, outside: (element: Element) => boolean): void {
  for (const element of body.querySelectorAll('nav, footer, [role="navigation"], [role="contentinfo"]'))
    if (outside(element) && !element.querySelector('a[href^="#"]:not([href="#"])')) element.remove();
}

/** What the page says of its article: the texts by which its headline and its standfirst are known. */
export interface DeclaredText {
  title: string;
  excerpt: string;
}

/**
 * Chooses the element that holds the article in a prepared copy, which is used up by it, given what the page says of it.
 * Returns null where nothing on the page can be one.
 */
export function chooseMainContent(
  copy: Document,
  { title, excerpt }: DeclaredText = { title: '', excerpt: '' },
): Choice | null {
  if (!copy.body) return null;
  const large = copy.querySelectorAll('*').length > MOST_ELEMENTS;
  if (large) {
    const part = findDensestElement(copy.body);
    if (!part) return null;
    narrow(copy, part);
    if (part.querySelectorAll('*').length > MOST_ELEMENTS) return { root: part, by: 'coarse', large };
  }
  const outside = createBoilerplateTest();
  const { list: candidates, weight } = findCandidates(copy.body, outside);
  const headline = findHeadline(copy, title);
  const standfirst = findStandfirst(headline, excerpt, outside);
  const short = findShortArticle(copy.body);
  const figure = findLeadFigure(headline);
  const spare = candidates.length ? null : (copy.body.cloneNode(true) as Element);
  const paragraphs = listParagraphs(copy.body, outside);
  const figures = listFigures(copy.body, outside);
  const boxes = listTextBoxes(copy.body);
  dropNavigation(copy.body, outside);
  const whole = candidates.find((candidate) => candidate.kind !== 'coarse' && isWhole(candidate, weight));
  if (whole) narrow(copy, whole.page);
  const found = readability(copy);
  if (found) recoverParagraphs(found, paragraphs);
  if (short && holdsMoreText(short, found)) {
    prune(short);
    return { root: short, by: 'article', large };
  }
  const better = compareCandidates(found, candidates);
  if (better) prune(better.root);
  const root = better?.root ?? (found && textLength(found) > 0 ? found : spare);
  if (!root || !textLength(root)) return null;
  if (root === found) {
    restoreAttributes(root, boxes);
    recoverFigures(root, figures);
  }
  addStandfirst(root, standfirst);
  addLeadFigure(root, figure, standfirst);
  return { root, by: better?.kind ?? (root === found ? 'readability' : 'page'), large };
}
