/** What is read as one: a paragraph, a heading, an item. */
const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, figcaption, summary, address, div, section, article';
/** What is passed over as one, whatever is in it. */
const WHOLES = 'figure, .scrolls, pre, table, math[display="block"]';
const MEDIA = 'img, video, audio, svg, math';
const EITHER = `${BLOCKS}, ${WHOLES}`;

/** Whether an element holds something to read that is not in a block within it. */
function hasOwn(element: Element): boolean {
  for (const child of element.childNodes) {
    if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return true;
    if (child.nodeType !== 1 || (child as Element).matches(EITHER)) continue;
    if ((child as Element).matches(MEDIA) || hasOwn(child as Element)) return true;
  }
  return false;
}

/**
 * The blocks one moves through, in reading order: every block with text of its own, and pictures, tables and code each as a
 * whole. Takes the article's content. An item with a list in it comes before that list's items.
 */
export function blocksOf(content: HTMLElement): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let whole: HTMLElement | null = null;
  for (const element of content.querySelectorAll<HTMLElement>(EITHER)) {
    if (whole?.contains(element)) continue;
    if (element.matches(WHOLES)) whole = element;
    if (element === whole || hasOwn(element)) blocks.push(element);
  }
  return blocks;
}
