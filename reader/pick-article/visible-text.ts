/** Elements whose text is never shown as such. */
const UNSHOWN =
  'script, style, noscript, template, title, head, textarea, select, datalist, svg title, svg desc';
/** A box that shows less than this in one direction hides what overflows it: text for screen readers (pixels). */
const MIN_BOX_PX = 2;
/** Text that is moved further than this out of the page is for no reader's eyes (pixels). */
const OFFSCREEN_PX = 1000;

const VISIBILITY = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };

/** Whether an element itself keeps the text in it from being seen. */
function hidesText(element: Element, window: Window): boolean {
  if (element.matches(UNSHOWN)) return true;
  const style = window.getComputedStyle(element);
  if (style.display === 'none') return true;
  if (style.display === 'contents') return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const isOff = right + window.scrollX < -OFFSCREEN_PX || bottom + window.scrollY < -OFFSCREEN_PX;
  if (isOff && style.position !== 'static') return true;
  const isTiny = width < MIN_BOX_PX || height < MIN_BOX_PX;
  return isTiny && (style.overflow !== 'visible' || style.clipPath !== 'none' || style.fontSize === '0px');
}

/** Whether text directly in an element is visible there, leaving aside what its ancestors do. */
function showsText(element: Element, window: Window): boolean {
  // `checkVisibility` reports `display: contents` as hidden.
  const isContents = window.getComputedStyle(element).display === 'contents';
  const box = isContents ? element.parentElement : element;
  return !box || box.checkVisibility(VISIBILITY);
}

const isInline = (element: Element, window: Window): boolean =>
  /^(?:inline$|contents|ruby)/.test(window.getComputedStyle(element).display);

/** The visible texts in an element; a space wherever a new line begins. */
function* visibleTexts(root: Element): Generator<string> {
  const { ownerDocument: page } = root;
  const window = page.defaultView;
  if (!window) return;
  const walker = page.createTreeWalker(root, 1 /* elements */ | 4 /* text */, (node) => {
    if (node.nodeType === 3) return 1; /* accept */
    return hidesText(node as Element, window) ? 2 /* reject, with what is in it */ : 1;
  });
  const blockOf = (element: Element): Element => {
    let block = element;
    while (block !== root && block.parentElement && isInline(block, window)) block = block.parentElement;
    return block;
  };
  const known = new Map<Element, { block: Element; isShown: boolean }>();
  let lastBlock: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (node.nodeType === 1 || !parent) {
      if ((node as Element).localName === 'br') yield ' ';
      continue;
    }
    const found = known.get(parent) ?? { block: blockOf(parent), isShown: showsText(parent, window) };
    known.set(parent, found);
    if (!found.isShown) continue;
    if (found.block !== lastBlock) yield ' ';
    lastBlock = found.block;
    yield node.nodeValue ?? '';
  }
}

/** The text of an element as it is seen on the page, with white space folded: no code, and nothing hidden. */
export function visibleText(element: Element): string {
  return [...visibleTexts(element)].join('').replace(/\s+/g, ' ').trim();
}

/** Whether any of an element's text is seen. */
export function hasVisibleText(element: Element): boolean {
  for (const text of visibleTexts(element)) if (/\S/.test(text)) return true;
  return false;
}
