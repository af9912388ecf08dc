import { unwrapAll } from '../dom/move';

/** Levels of a page's copy: no parser makes more than 512, no page that people wrote needs a quarter of it. */
const MAX_DEPTH = 128;

/** What holds a text as a whole stays twice as deep: without it two paragraphs would be one. */
const BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 pre li figure table blockquote dt dd'.split(' '));

/**
 * Takes boxes away that stand deeper than anything a person wrote, and leaves what is in them: what follows looks up and down
 * from every element, and scripts can nest them by the thousand. Takes the copy's body; linear in its size.
 */
export function limitDepth(body: Element): void {
  const depths = new Map<Element, number>([[body, 0]]);
  const goes = new Set<Element>();
  for (const element of body.querySelectorAll('*')) {
    // Nothing is below it: it is no box, and most elements of a large page are none.
    if (!element.firstElementChild) continue;
    const above = (element.parentElement && depths.get(element.parentElement)) ?? 0;
    const most = BLOCKS.has(element.localName) ? 2 * MAX_DEPTH : MAX_DEPTH;
    const isTooDeep = above >= most;
    if (isTooDeep) goes.add(element);
    depths.set(element, isTooDeep ? above : above + 1);
  }
  unwrapAll(goes);
}
