import { findDensestElement } from './densest-element';
import { findOutline } from './outline';
import { type WeighedElement, weighAncestors, weighElement } from './weigh-element';

/** An element that may be the article. */
export interface Candidate {
  /** How it was found: declared by the page, by containing most of the paragraphs ('coarse'), or the sections of a document. */
  kind: 'article-body' | 'article' | 'main' | 'coarse' | 'outline';
  /** A separate copy, because Readability consumes the page. */
  root: Element;
  /** The original element on the page. */
  page: Element;
  /** Characters of running text, excluding links, comments and boilerplate. */
  weight: number;
  /** The blocks that make up that text, in order. */
  blocks: readonly WeighedElement[];
  /** Of the sections of a document, the places of the blocks in them. */
  inSections: ReadonlySet<string> | null;
}

const DECLARED: readonly (readonly [Candidate['kind'], string])[] = [
  ['article-body', '[itemprop~="articleBody"]'],
  [
    'article',
    'article, [role=article], [itemtype$="Article"], [itemtype$="BlogPosting"], [itemtype$="/Recipe"]',
  ],
  ['main', 'main, [role=main]'],
];
/** Kinds that the page itself declares. */
export const DECLARED_KINDS: readonly Candidate['kind'][] = DECLARED.map(([kind]) => kind);
const MARK_ATTRIBUTE = 'data-candidate';

export interface Candidates {
  list: readonly Candidate[];
  /** Weight of all running text on the page, excluding boilerplate. */
  weight: number;
}

/** The heaviest element of each kind, if it has any weight. Linear in the page's size times the depth of its text. */
function findHeaviest(body: Element, isOutside: (element: Element) => boolean) {
  const blocksByElement = new Map<Element, WeighedElement[]>();
  const kindsByElement = new Map<Element, Candidate['kind'][]>();
  const addKind = (element: Element | undefined | null, kind: Candidate['kind']) => {
    if (element) kindsByElement.set(element, [...(kindsByElement.get(element) ?? []), kind]);
  };
  for (const [kind, selector] of DECLARED)
    for (const element of body.querySelectorAll(selector)) addKind(element, kind);
  const inside = weighElement(body).filter(({ block }) => !isOutside(block));
  const weights = weighAncestors(inside);
  const outline = findOutline(body, weights);
  addKind(outline?.container, 'outline');
  addKind(findDensestElement(body), 'coarse');
  let totalWeight = 0;
  for (const weighed of inside) {
    totalWeight += weighed.weight;
    for (let ancestor: Element | null = weighed.block; ancestor; ancestor = ancestor.parentElement) {
      if (!kindsByElement.has(ancestor)) continue;
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
  return { best, weights, blocksByElement, sections: outline?.sections ?? [], totalWeight };
}

/** The places of the blocks that stand in some boxes. */
function placesIn(boxes: readonly Element[], blocks: readonly WeighedElement[]): Set<string> {
  const known = new Set(boxes);
  const places = new Set<string>();
  for (const { block, place } of blocks)
    for (let box: Element | null = block; box; box = box.parentElement) if (known.has(box)) places.add(place);
  return places;
}

/**
 * Candidates for the article besides Readability's own: elements declared by the page, and the one with most of its
 * paragraphs. `isOutside` tests for boilerplate (`boilerplate.ts`). Leaves the body as it is and copies nothing twice.
 */
export function findCandidates(body: Element, isOutside: (element: Element) => boolean): Candidates {
  const { best, weights, blocksByElement, sections, totalWeight } = findHeaviest(body, isOutside);
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
          inSections: kind === 'outline' ? placesIn(sections, blocksByElement.get(element) ?? []) : null,
        }
      : [];
  });
  return { list, weight: totalWeight };
}
