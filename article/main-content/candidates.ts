import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import { findDensestElement } from './densest-element';
import { measuredProse } from './prose';

/** An element that may be the article. */
export interface Candidate {
  /** How it was found: declared by the page, or by containing most of the paragraphs ('coarse'). */
  kind: 'article-body' | 'article' | 'main' | 'coarse';
  /** A separate copy, because Readability consumes the page. */
  root: Element;
  /** The original element on the page. */
  page: Element;
  /** Characters of running text, excluding links, comments and boilerplate. */
  weight: number;
  /** The blocks that make up that text, in order. */
  blocks: readonly WeighedElement[];
}

/** A block of running text, with its length outside links and its place (see `snapshot`). */
export interface WeighedElement {
  block: Element;
  weight: number;
  place: string;
}

const DECLARED: readonly (readonly [Candidate['kind'], string])[] = [
  ['article-body', '[itemprop~="articleBody"]'],
  [
    'article',
    'article, [role=article], [itemtype$="Article"], [itemtype$="BlogPosting"], [itemtype$="/Recipe"]',
  ],
  ['main', 'main, [role=main]'],
];
const MARK_ATTRIBUTE = 'data-candidate';

const findPlace = (block: Element): string =>
  block.closest(`[${PLACE_ATTRIBUTE}]`)?.getAttribute(PLACE_ATTRIBUTE) ?? '';

/** Weight and place of every block of running text in `root`. */
export function weighElement(root: Element): WeighedElement[] {
  return measuredProse(root).map(({ element, length, linked }) => {
    return { block: element, weight: length * (1 - linked), place: findPlace(element) };
  });
}

export interface Candidates {
  list: readonly Candidate[];
  /** Weight of all running text on the page, excluding boilerplate. */
  weight: number;
}

/** The heaviest element of each kind, if it has any weight. Linear in the page's size times the depth of its text. */
function findHeaviest(body: Element, isOutside: (element: Element) => boolean) {
  const weights = new Map<Element, number>();
  const blocksByElement = new Map<Element, WeighedElement[]>();
  const kindsByElement = new Map<Element, Candidate['kind'][]>();
  for (const [kind, selector] of DECLARED)
    for (const element of body.querySelectorAll(selector))
      kindsByElement.set(element, [...(kindsByElement.get(element) ?? []), kind]);
  const densest = findDensestElement(body);
  if (densest) kindsByElement.set(densest, [...(kindsByElement.get(densest) ?? []), 'coarse']);
  let totalWeight = 0;
  for (const weighed of weighElement(body)) {
    if (isOutside(weighed.block)) continue;
    totalWeight += weighed.weight;
    for (let ancestor: Element | null = weighed.block; ancestor; ancestor = ancestor.parentElement) {
      if (!kindsByElement.has(ancestor)) continue;
      weights.set(ancestor, (weights.get(ancestor) ?? 0) + weighed.weight);
      const blocks = blocksByElement.get(ancestor);
      if (blocks) blocks.push(weighed);
      else blocksByElement.set(ancestor, [weighed]);
    }
  }
  const best = new Map<Candidate['kind'], Element>();
  for (const [element, kinds] of kindsByElement)
    for (const kind of kinds) {
      const previous = best.get(kind);
      if (weights.has(element) && (!previous || (weights.get(element) ?? 0) > (weights.get(previous) ?? 0)))
        best.set(kind, element);
    }
  return { best, weights, blocksByElement, totalWeight };
}

/**
 * Candidates for the article besides Readability's own: elements declared by the page, and the one with most of its
 * paragraphs. `isOutside` tests for boilerplate (`boilerplate.ts`). Leaves the body as it is and copies nothing twice.
 */
export function findCandidates(body: Element, isOutside: (element: Element) => boolean): Candidates {
  const { best, weights, blocksByElement, totalWeight } = findHeaviest(body, isOutside);
  const elements = [...new Set(best.values())];
  for (const [index, element] of elements.entries()) element.setAttribute(MARK_ATTRIBUTE, String(index));
  const outermost = elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );
  const copies = outermost.map((element) => element.cloneNode(true) as Element);
  for (const element of elements) element.removeAttribute(MARK_ATTRIBUTE);
  const findCopy = (element: Element): Element | undefined => {
    const selector = `[${MARK_ATTRIBUTE}="${elements.indexOf(element)}"]`;
    return (
      copies
        .map((copy) => (copy.matches(selector) ? copy : copy.querySelector(selector)))
        .find((copy) => copy !== null) ?? undefined
    );
  };
  const list = [...best].flatMap(([kind, element]) => {
    const root = findCopy(element);
    return root
      ? {
          kind,
          root,
          page: element,
          weight: weights.get(element) ?? 0,
          blocks: blocksByElement.get(element) ?? [],
        }
      : [];
  });
  return { list, weight: totalWeight };
}
