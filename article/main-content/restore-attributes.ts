import { foldSpaces } from '../dom/fold-spaces';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';

const BLOCK_SELECTOR =
  'address, article, aside, blockquote, center, dd, details, div, dl, dt, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, iframe, img, li, main, math, nav, ol, p, picture, pre, section, svg, table, ul, video, audio';
const RESTORED_ATTRIBUTES = [PLACE_ATTRIBUTE, 'class', 'id', 'lang', 'dir'];

const foldText = (element: Element): string => foldSpaces(element.textContent);

/** All `div`s that contain only running text, by their text. Call before Readability turns them into paragraphs. */
export function listTextBoxes(body: Element): Map<string, Element> {
  const boxes = new Map<string, Element>();
  for (const div of body.querySelectorAll(`div[${PLACE_ATTRIBUTE}]`))
    if (!div.querySelector(BLOCK_SELECTOR)) boxes.set(foldText(div), div.cloneNode(false) as Element);
  return boxes;
}

/**
 * Restores names and places on paragraphs that Readability made from such boxes; the cleaning rules and the reading position
 * depend on them. `boxes` is the result of `listTextBoxes`.
 */
export function restoreAttributes(root: Element, boxes: ReadonlyMap<string, Element>): void {
  if (!boxes.size) return;
  for (const paragraph of root.querySelectorAll(`p:not([${PLACE_ATTRIBUTE}])`)) {
    const box = boxes.get(foldText(paragraph));
    for (const name of box ? RESTORED_ATTRIBUTES : []) {
      const value = box?.getAttribute(name);
      if (value && !paragraph.hasAttribute(name)) paragraph.setAttribute(name, value);
    }
  }
}
