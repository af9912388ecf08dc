import { linkShare, textLength } from '../measure';
import { PLACE } from '../snapshot/snapshot';
import { coarseCandidate } from './coarse';
import { outsideTest } from './outside';
import { proseBlocks } from './prose';

/** An element of the page that may be the article. */
export interface Candidate {
  /** How it was found: the page says so, or most paragraphs stand in it. */
  kind: 'article-body' | 'article' | 'main' | 'coarse';
  /** A copy of its own: the page is used up by Readability. */
  root: Element;
  /** Characters of running text outside links, comments and what stands beside the article. */
  weight: number;
  /** Places (see `snapshot`) of the blocks that text stands in. */
  places: ReadonlySet<string>;
}

const DECLARED: readonly (readonly [Candidate['kind'], string])[] = [
  ['article-body', '[itemprop~="articleBody"]'],
  ['article', 'article, [role=article], [itemtype$="Article"], [itemtype$="BlogPosting"]'],
  ['main', 'main, [role=main]'],
];
const MARK = 'data-candidate';

/** Characters of a block outside links. */
export const weightOf = (block: Element): number => textLength(block) * (1 - linkShare(block));

const placeOf = (block: Element): string => block.closest(`[${PLACE}]`)?.getAttribute(PLACE) ?? '';

/** Weight and place of every block of running text in `root`. */
export function weigh(root: Element): { block: Element; weight: number; place: string }[] {
  return proseBlocks(root).map((block) => ({ block, weight: weightOf(block), place: placeOf(block) }));
}

/** The heaviest element of each kind, where it weighs anything. Linear in the page, times the depth of its text. */
function heaviest(body: Element) {
  const weights = new Map<Element, number>();
  const places = new Map<Element, Set<string>>();
  const outside = outsideTest();
  const holders = new Map<Element, Candidate['kind'][]>();
  for (const [kind, selector] of DECLARED)
    for (const element of body.querySelectorAll(selector))
      holders.set(element, [...(holders.get(element) ?? []), kind]);
  const coarse = coarseCandidate(body);
  if (coarse) holders.set(coarse, [...(holders.get(coarse) ?? []), 'coarse']);
  for (const { block, weight, place } of weigh(body)) {
    if (outside(block)) continue;
    for (let at: Element | null = block; at; at = at.parentElement) {
      if (!holders.has(at)) continue;
      weights.set(at, (weights.get(at) ?? 0) + weight);
      const seen = places.get(at) ?? new Set();
      places.set(at, seen.add(place));
    }
  }
  const best = new Map<Candidate['kind'], Element>();
  for (const [element, kinds] of holders)
    for (const kind of kinds) {
      const known = best.get(kind);
      if (weights.has(element) && (!known || (weights.get(element) ?? 0) > (weights.get(known) ?? 0)))
        best.set(kind, element);
    }
  return { best, weights, places };
}

/**
 * What on a page may be its article besides what Readability finds: what the page declares, and where most of its
 * paragraphs stand. Takes a prepared copy's body and leaves it as it is; nothing is copied twice.
 */
export function findCandidates(body: Element): Candidate[] {
  const { best, weights, places } = heaviest(body);
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
  return [...best].flatMap(([kind, element]) => {
    const root = copyOf(element);
    return root
      ? { kind, root, weight: weights.get(element) ?? 0, places: places.get(element) ?? new Set<string>() }
      : [];
  });
}
