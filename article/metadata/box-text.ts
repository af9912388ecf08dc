/** Elements whose text is no part of a line of names: the date, stand-ins for pictures, icons' titles, controls. */
const SKIPPED_SELECTOR = 'time, noscript, script, style, template, svg, button';
const INLINE = /^(?:a|abbr|b|bdi|cite|em|font|i|mark|small|strong|sub|sup|u)$/;

/** The box that a text stands in. An initial set apart is part of its word; an element of several letters has its own. */
function findBox(text: Node): Element | null {
  let box = text.parentElement;
  while (box && (INLINE.test(box.localName) || (box.textContent ?? '').trim().length < 2))
    box = box.parentElement;
  return box;
}

/**
 * An element's text without what stands beside a name in its box, such as the date. What stands in boxes or lines of its own
 * is kept apart by a space, where `textContent` would run one into the other. Call only for short texts.
 */
export function readBoxText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    5 /* elements and text */,
    (node) =>
      node.nodeType === 1 && (node as Element).matches(SKIPPED_SELECTOR) ? 2 /* reject */ : 1 /* accept */,
  );
  let text = '';
  let last: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') text += ' ';
    if (node.nodeType !== 3) continue;
    const box = findBox(node);
    if (box !== last) text += ' ';
    last = box;
    text += node.nodeValue ?? '';
  }
  return text;
}
