import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import { measuredProse } from './prose';

/** A block of running text, with its length outside links and its place (see `snapshot`). */
export interface WeighedElement {
  block: Element;
  weight: number;
  place: string;
}

const findPlace = (block: Element): string =>
  block.closest(`[${PLACE_ATTRIBUTE}]`)?.getAttribute(PLACE_ATTRIBUTE) ?? '';

/** Weight and place of every block of running text in `root`. */
export function weighElement(root: Element): WeighedElement[] {
  return measuredProse(root).map(({ element, length, linked }) => {
    return { block: element, weight: length * (1 - linked), place: findPlace(element) };
  });
}

/** The weight of every element that holds some of these blocks. */
export function weighAncestors(blocks: readonly WeighedElement[]): Map<Element, number> {
  const weights = new Map<Element, number>();
  for (const { block, weight } of blocks)
    for (let element: Element | null = block; element; element = element.parentElement)
      weights.set(element, (weights.get(element) ?? 0) + weight);
  return weights;
}
