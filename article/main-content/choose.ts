import { Readability } from '@mozilla/readability';
import { textLength } from '../measure';
import { createBoilerplateTest, prune } from './boilerplate';
import { type Candidate, DECLARED_KINDS, findCandidates } from './candidates';
import { compareCandidates } from './compare-candidates';
import { findDensestElement } from './densest-element';
import { findHeadline } from './headline';
import { addLeadFigure, findLeadFigure } from './lead-figure';
import { listParagraphs, recoverParagraphs } from './recover';
import { listFigures, recoverFigures } from './recover-figures';
import { listTextBoxes, restoreAttributes } from './restore-attributes';
import { findShortArticle, holdsMoreText } from './short-article';
import { addStandfirst, findStandfirst } from './standfirst';

/** The chosen element, and how it was found, kept for debugging and the docs. */
export interface Choice {
  root: Element;
  by: 'readability' | 'page' | Candidate['kind'];
  /** The page was too large for Readability, which got only a part of it, or nothing. */
  large: boolean;
}

/**
 * Readability's run time grows faster than the page: above this many elements it only gets the part of the page that a
 * linear pass chose. Measured: it took over 20 s for 100,000 elements, the pass 0.2 s.
 */
const MAX_ELEMENTS = 12_000;

/** As long as a title, but without a single letter. */
const TITLE_WITHOUT_LETTERS = '·'.repeat(20);

/**
 * Readability removes every heading that resembles the page title, including sections about the article's subject. Our own
 * rule finds repeated headlines (`clean/repeated-headline.ts`), so hide the title; metadata has been read by now.
 */
function hideTitle(copy: Document): void {
  for (const element of copy.querySelectorAll('title, meta[name*="title" i], meta[property*="title" i]'))
    element.remove();
  copy.title = TITLE_WITHOUT_LETTERS;
}

/** Readability's result; null if it finds nothing or throws, as it does on some XML documents. */
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

function findByReadability(copy: Document): Element | null {
  hideTitle(copy);
  const content = runReadability(copy);
  // Remove the id of Readability's own wrapper; no link targets it.
  for (const page of content?.querySelectorAll('[id^="readability-page-"]') ?? []) page.removeAttribute('id');
  return content;
}

/** Reduces the body to `part`. */
function reduceBody(copy: Document, part: Element): void {
  if (!copy.body || part === copy.body) return;
  copy.body.replaceChildren(part);
}

/** A declared element with this share of the running text, and at least this many characters of it, is the whole article. */
const MIN_WHOLE_SHARE = 0.97;
const MIN_WHOLE_LENGTH = 1000;

/** Whether a declared element has practically all the running text, so that Readability needn't look elsewhere. */
const isWholeArticle = (candidate: Candidate, weight: number): boolean =>
  candidate.weight >= MIN_WHOLE_SHARE * weight && candidate.weight >= MIN_WHOLE_LENGTH;

/** Removes menus and footers, as Readability weighs every link in them. Keeps tables of contents with in-page links. */
function dropNavigation(body: Element, isOutside: (element: Element) => boolean): void {
  for (const element of body.querySelectorAll('nav, footer, [role="navigation"], [role="contentinfo"]'))
    if (isOutside(element) && !element.querySelector('a[href^="#"]:not([href="#"])')) element.remove();
}

/** Title and excerpt declared by the page, by which its headline and standfirst are recognised. */
export interface DeclaredText {
  title: string;
  excerpt: string;
  /** ISO 8601. */
  publishedAt?: string | null;
}

/**
 * Chooses the element that holds the article. Consumes the prepared copy. Returns null if nothing on the page qualifies.
 */
export function chooseMainContent(
  copy: Document,
  { title, excerpt, publishedAt = null }: DeclaredText = { title: '', excerpt: '' },
): Choice | null {
  if (!copy.body) return null;
  const large = copy.querySelectorAll('*').length > MAX_ELEMENTS;
  if (large) {
    const part = findDensestElement(copy.body);
    if (!part) return null;
    reduceBody(copy, part);
    if (part.querySelectorAll('*').length > MAX_ELEMENTS) return { root: part, by: 'coarse', large };
  }
  const isOutside = createBoilerplateTest();
  const { list: candidates, weight } = findCandidates(copy.body, isOutside);
  const headline = findHeadline(copy, title);
  const standfirst = findStandfirst(headline, { description: excerpt, publishedAt }, isOutside);
  const shortArticle = findShortArticle(copy.body);
  const figure = findLeadFigure(headline);
  const fallback = candidates.length ? null : (copy.body.cloneNode(true) as Element);
  const paragraphs = listParagraphs(copy.body, isOutside);
  const figures = listFigures(copy.body, isOutside);
  const boxes = listTextBoxes(copy.body);
  dropNavigation(copy.body, isOutside);
  const wholeArticle = candidates.find(
    (candidate) => DECLARED_KINDS.includes(candidate.kind) && isWholeArticle(candidate, weight),
  );
  if (wholeArticle) reduceBody(copy, wholeArticle.page);
  const readable = findByReadability(copy);
  if (readable) recoverParagraphs(readable, paragraphs);
  if (shortArticle && holdsMoreText(shortArticle, readable)) {
    prune(shortArticle);
    return { root: shortArticle, by: 'article', large };
  }
  const better = compareCandidates(readable, candidates);
  if (better) prune(better.root);
  const root = better?.root ?? (readable && textLength(readable) > 0 ? readable : fallback);
  if (!root || !textLength(root)) return null;
  if (root === readable) {
    restoreAttributes(root, boxes);
    recoverFigures(root, figures);
  }
  addStandfirst(root, standfirst);
  addLeadFigure(root, figure, standfirst?.paragraph ?? null);
  return { root, by: better?.kind ?? (root === readable ? 'readability' : 'page'), large };
}
