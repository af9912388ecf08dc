import { PLACE_ATTRIBUTE } from '../snapshot/pairs';

const BLOCK =
  'address, article, aside, blockquote, center, dd, details, div, dl, dt, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, iframe, img, li, main, math, nav, ol, p, picture, pre, section, svg, table, ul, video, audio';
const KEPT = [PLACE_ATTRIBUTE, 'class', 'id', 'lang', 'dir'];

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Every `div` of nothing but running text, by its text. Call before Readability makes paragraphs of them. */
export function listTextBoxes(body: Element): Map<string, Element> {
  const boxes = new Map<string, Element>();
  for (const div of body.querySelectorAll(`div[${PLACE_ATTRIBUTE}]`))
    if (!div.querySelector(BLOCK)) boxes.set(textOf(div), div.cloneNode(false) as Element);
  return boxes;
}

/**
 * Gives the paragraphs that Readability made of such boxes their names and places back, which the cleaning rules and the
 * reader's place live on. Takes its element and the boxes from before.
 */
export function restoreAttributes(root: Element, boxes: ReadonlyMap<string, Element>): void {
  if (!boxes.size) return;
  for (const paragraph of root.querySelectorAll(`p:not([${PLACE_ATTRIBUTE}])`)) {
    const box = boxes.get(textOf(paragraph));
    for (const name of box ? KEPT : []) {
      const value = box?.getAttribute(name);
      if (value && !paragraph.hasAttribute(name)) paragraph.setAttribute(name, value);
    }
  }
}
