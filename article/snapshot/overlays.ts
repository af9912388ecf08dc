import type { ElementPair, PlacedBlock } from './pairs';

/** What holds this share of a page's text is the page, however it is laid out: some scroll in a fixed box. */
const PAGE = 0.4;
/** A bar that sticks is wide and low: shares of the window. */
const WIDE = 0.6;
const LOW = 0.2;
const CONTENT = 'article, main, h1, h2, h3, table, figure';

/**
 * The copies of what floats over the page: banners, bars, pop-ups that stay in the window while the text scrolls. Takes a
 * rendered page's pairs and its blocks. Only elements round text are looked at, each once.
 */
export function findOverlays(
  window: Window,
  pairs: readonly ElementPair[],
  blocks: readonly PlacedBlock[],
): Element[] {
  const seen = new Set<Element>();
  const found: Element[] = [];
  const body = window.document.body;
  let most: number | null = null;
  let copies: Map<Element, Element> | null = null;
  for (const block of blocks) {
    for (let at: Element | null = block.live; at && at !== body && !seen.has(at); at = at.parentElement) {
      seen.add(at);
      const { position } = window.getComputedStyle(at);
      if (position !== 'fixed' && position !== 'sticky') continue;
      most ??= PAGE * (body?.textContent ?? '').length;
      // Most pages have few of them, or none: what it takes to judge one is made for the first.
      copies ??= new Map(pairs.map(({ live, copy }) => [live, copy]));
      const twin = copies.get(at);
      if (!twin || (at.textContent ?? '').length > most || at.matches(CONTENT) || at.querySelector(CONTENT))
        continue;
      const box = at.getBoundingClientRect();
      const bar = box.width > WIDE * window.innerWidth && box.height < LOW * window.innerHeight;
      if (position === 'fixed' || bar) found.push(twin);
    }
  }
  return found;
}
