import type { Stretch } from './sentences';
import { createTextIndex, type TextIndex } from './text-index';

/** What stands in a block without being read with it: other blocks, and what only shows for the eye or for a reader of maths. */
const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, blockquote, figcaption, summary, address, div, td, th';

/** The text of one block, without that of blocks in it, as a map back to its nodes. */
export function mapBlock(block: HTMLElement, skip?: (parent: Element) => boolean): TextIndex {
  return createTextIndex(block, (parent) => parent.closest(BLOCKS) !== block || (skip?.(parent) ?? false));
}

/** The language of an element's text (BCP 47): its own `lang` or that of the nearest ancestor with one; else `fallback`. */
export function languageOf(element: Element, fallback: string): string {
  return element.closest('[lang]')?.getAttribute('lang') || fallback;
}

/** The stretch that holds an offset, or the last before it; null where there is none. */
export function stretchAt<T extends Stretch>(stretches: readonly T[], offset: number): T | null {
  return stretches.find(({ end }) => offset < end) ?? stretches.at(-1) ?? null;
}
