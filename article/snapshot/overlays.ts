import type { ElementPair, PlacedBlock } from './pairs';

/** Anything with this share of the text is the page itself: some pages scroll inside a fixed box. */
const MAX_TEXT_SHARE = 0.4;
/** A sticky bar is wide and low; both as shares of the window. */
const MIN_BAR_WIDTH = 0.6;
const MAX_BAR_HEIGHT = 0.2;
const CONTENT = 'article, main, h1, h2, h3, table, figure';

/**
 * Copies of elements that float over the page: banners, bars and pop-ups that stay put while the text scrolls. The page must
 * be rendered. Only ancestors of text blocks are checked, each once.
 */
export function findOverlays(
  window: Window,
  pairs: readonly ElementPair[],
  blocks: readonly PlacedBlock[],
): Element[] {
  const seen = new Set<Element>();
  const overlays: Element[] = [];
  const body = window.document.body;
  let maxLength: number | null = null;
  let copies: Map<Element, Element> | null = null;
  for (const block of blocks) {
    for (
      let element: Element | null = block.live;
      element && element !== body && !seen.has(element);
      element = element.parentElement
    ) {
      seen.add(element);
      const { position } = window.getComputedStyle(element);
      if (position !== 'fixed' && position !== 'sticky') continue;
      maxLength ??= MAX_TEXT_SHARE * (body?.textContent ?? '').length;
      // Most pages have few or no overlays, so the map is built only when the first one is met.
      copies ??= new Map(pairs.map(({ live, copy }) => [live, copy]));
      const copy = copies.get(element);
      if (
        !copy ||
        (element.textContent ?? '').length > maxLength ||
        element.matches(CONTENT) ||
        element.querySelector(CONTENT)
      )
        continue;
      const box = element.getBoundingClientRect();
      const isBar =
        box.width > MIN_BAR_WIDTH * window.innerWidth && box.height < MAX_BAR_HEIGHT * window.innerHeight;
      if (position === 'fixed' || isBar) overlays.push(copy);
    }
  }
  return overlays;
}
