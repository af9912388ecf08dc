/** Elements whose text is one unit: a paragraph, heading, list item or table cell. */
export const TEXT_BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, blockquote, figure, figcaption, summary, address, div, section, article, td, th';
/** Elements that are one block, whatever they contain. */
const WHOLE_BLOCKS = 'figure, .scrolls, pre, table, math[display="block"]';
const MEDIA = 'img, video, audio, svg, math';
const ANY_BLOCK = `${TEXT_BLOCKS}, ${WHOLE_BLOCKS}`;

/**
 * The blocks that number a saved reading position: the innermost elements with text. Changing them would move every saved
 * position.
 */
const POSITION_BLOCKS =
  'p, li, h2, h3, h4, h5, h6, pre, blockquote, td, th, dt, dd, figcaption, img, summary';
const INNER_POSITION_BLOCKS = 'p, li, pre, blockquote, dd, td';

/** Whether an element has text or media outside its nested blocks. */
function hasOwnContent(element: Element): boolean {
  for (const child of element.childNodes) {
    if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return true;
    if (child.nodeType !== 1 || (child as Element).matches(ANY_BLOCK)) continue;
    if ((child as Element).matches(MEDIA) || hasOwnContent(child as Element)) return true;
  }
  return false;
}

/**
 * The blocks to move through, in document order: every block with text of its own; images, tables and code as a whole. A
 * list item comes before the items of a list in it.
 */
export function findBlocks(content: HTMLElement): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let whole: HTMLElement | null = null;
  for (const element of content.querySelectorAll<HTMLElement>(ANY_BLOCK)) {
    if (whole?.contains(element)) continue;
    if (element.matches(WHOLE_BLOCKS)) whole = element;
    if (element === whole || hasOwnContent(element)) blocks.push(element);
  }
  return blocks;
}

/**
 * The blocks that reading positions count, in document order. They depend only on the markup, so they are the same on
 * every screen.
 */
export function findPositionBlocks(content: Element): HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>(POSITION_BLOCKS)].filter(
    (block) => !block.querySelector(INNER_POSITION_BLOCKS),
  );
}

/** The language of an element's text (BCP 47): its own `lang` or that of the nearest ancestor with one, else `fallback`. */
export function languageOf(element: Element, fallback: string): string {
  return element.closest('[lang]')?.getAttribute('lang') || fallback;
}
