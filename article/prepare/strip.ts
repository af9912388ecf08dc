import type { PrepareRule } from './rule';

const DEAD =
  'script:not([type^="math/"]), style, link, template, dialog:not([open]), input, select, textarea, object, embed, applet, [hidden]:not([hidden="until-found"])';

/** Nesting deeper than this is machinery, not structure; every parser caps it near 512 as well. */
const DEEPEST = 256;

function stripComments(copy: Document): void {
  const walker = copy.createTreeWalker(copy, 128 /* comments */);
  const comments: ChildNode[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as ChildNode);
  for (const comment of comments) comment.remove();
}

/** Unwraps elements that hold nothing but one other element, where a page nests them past any reason. */
function flattenDepth(copy: Document): void {
  const depth = new Map<Element, number>();
  for (const element of copy.querySelectorAll('body *')) {
    const parent = element.parentElement;
    const level = (parent ? (depth.get(parent) ?? 0) : 0) + 1;
    depth.set(element, level);
    if (level <= DEEPEST || !parent || parent.childNodes.length !== 1) continue;
    parent.replaceWith(element);
    depth.set(element, level - 1);
  }
}

/** Takes out what is never read: code, styles, comments, form fields, hidden elements; unwinds absurd nesting. */
export const strip: PrepareRule = {
  id: 'strip',
  apply(copy) {
    for (const dead of copy.querySelectorAll(DEAD)) dead.remove();
    stripComments(copy);
    flattenDepth(copy);
  },
};
