import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import { findDensestElement } from './densest-element';
import { measuredProse } from './prose';

/** An element of the page that may be the article. */
export interface Candidate {
  /** How it was found: the page says so, or most paragraphs stand in it. */
  kind: 'article-body' | 'article' | 'main' | 'coarse';
  /** A copy of its own: the page is used up by Readability. */
  root: Element;
  /** The page's own element. */
  page: Element;
  /** Characters of running text outside links, comments and what stands beside the article. */
  weight: number;
  /** The blocks that text stands in, in order. */
  blocks: readonly WeighedElement[];
}

/** A block of running text: its characters outside links, and its place (see `snapshot`). */
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
const MARK = 'data-candidate';

const placeOf = (block: Element): string =>
  block.closest(`[${PLACE_ATTRIBUTE}]`)?.getAttribute(PLACE_ATTRIBUTE) ?? '';

/** Weight and place of every block of running text in `root`. */
export function weighElement(root: Element): WeighedElement[] {
  return measuredProse(root).map(({ element, length, linked }) => {
    return { block: element, weight: length * (1 - linked), place: placeOf(element) };
  });
}

export interface Candidates {
  list: readonly Candidate[];
  /** The weight of all the page's running text that does not stand beside the article. */
  weight: number;
}

/** The heaviest element of each kind, where it weighs anything. Linear in the page, times the depth of its text. */
function heaviest(body: Element, outside: (element: Element) => boolean) {
  const weights = new Map<Element, number>();
  const held = new Map<Element, WeighedElement[]>();
  const holders = new Map<Element, Candidate['kind'][]>();
  for (const [kind, selector] of DECLARED)
    for (const element of body.querySelectorAll(selector))
      holders.set(element, [...(holders.get(element) ?? []), kind]);
  const coarse = findDensestElement(body);
  if (coarse) holders.set(coarse, [...(holders.get(coarse) ?? []), 'coarse']);
  let all = 0;
  for (const weighed of weighElement(body)) {
    if (outside(weighed.block)) continue;
    all += weighed.weight;
    for (let at: Element | null = weighed.block; at; at = at.parentElement) {
      if (!holders.has(at)) continue;
      weights.set(at, (weights.get(at) ?? 0) + weighed.weight);
      const blocks = held.get(at);
      if (blocks) blocks.push(weighed);
      else held.set(at, [weighed]);
    }
  }
  const best = new Map<Candidate['kind'], Element>();
  for (const [element, kinds] of holders)
    for (const kind of kinds) {
      const known = best.get(kind);
      if (weights.has(element) && (!known || (weights.get(element) ?? 0) > (weights.get(known) ?? 0)))
        best.set(kind, element);
    }
  return { best, weights, held, all };
}

/**
 * What on a page may be its article besides what Readability finds: what the page declares, and where most of its
 * paragraphs stand. Takes a prepared copy's body, which it leaves as it is, and a test for what stands beside the article
 * (`boilerplate.ts`); nothing is copied twice.
 */
export function findCandidates(body: Element, outside: (element: Element) => boolean): Candidates {
  const { best, weights, held, all } = heaviest(body, outside);
  const elements = [...new Set(best.values())];
  for (const [index, element] of elements.entries()) element.setAttribute(MARK, String(index));
  const outermost = elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );
  const copies = outermost.map((element) => element.cloneNode(true) as Element);
  for (const element of elements) element.removeAttribute(MARK);
  const copyOf = (element: Element): Element | undefined => {
    const mark = `[${MARK}="${elements.indexOf(element)}"]`;
    return (
      copies
        .map((copy) => (copy.matches(mark) ? copy : copy.querySelector(mark)))
        .find((copy) => copy !== null) ?? undefined
    );
  };
  const list = [...best].flatMap(([kind, element]) => {
    const root = copyOf(element);
    return root
      ? { kind, root, page: element, weight: weights.get(element) ?? 0, blocks: held.get(element) ?? [] }
      : [];
  });
  return { list, weight: all };
}
