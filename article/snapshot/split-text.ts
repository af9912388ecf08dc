import { unwrapAll } from '../dom/move';

/** More bare spans than this in one element, one per word or letter, were added by a script. */
const MIN_SPANS = 100;

const isBare = (element: Element): boolean =>
  element.localName === 'span' && !element.attributes.length && !element.firstElementChild;

/** Merges adjacent text nodes, each run at once: `normalize()` copies all the text so far for every node it adds. */
function mergeTexts(parent: Element): void {
  let run: Text[] = [];
  const merge = () => {
    const [first, ...rest] = run;
    if (first && rest.length) first.data = run.map(({ data }) => data).join('');
    for (const text of rest) text.remove();
    run = [];
  };
  for (const node of [...parent.childNodes]) {
    if (node.nodeType === 3) run.push(node as Text);
    else merge();
  }
  merge();
}

/**
 * Rejoins text that a script split into one bare span per word or letter, to animate or time it. A few spans side by side
 * may be a row of buttons, and spans laid out as blocks are lines, so both stay.
 */
export function joinSplitText(
  window: Window | null,
  pairs: readonly { live: Element; copy: Element }[],
): void {
  const spansByParent = new Map<Element, { live: Element; copies: Element[] }>();
  for (const { live, copy } of pairs) {
    const parent = copy.parentElement;
    if (!parent || !isBare(live)) continue;
    const spans = spansByParent.get(parent);
    if (spans) spans.copies.push(copy);
    else spansByParent.set(parent, { live, copies: [copy] });
  }
  for (const [parent, { live, copies }] of spansByParent) {
    if (copies.length < MIN_SPANS) continue;
    if (window && window.getComputedStyle(live).display !== 'inline') continue;
    unwrapAll(new Set(copies));
    mergeTexts(parent);
  }
}
