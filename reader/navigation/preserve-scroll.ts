/** How far under the window's top the line is that counts as being read, in pixels: under the bar. */
const READING_LINE_PX = 64;
/** Nearer to the text's start than this, in pixels, the reader sees its head and keeps seeing it. */
const MIN_SCROLL_PX = 8;

/** The first child that reaches under `y`, in pixels of the window; found by halving, for an article has thousands. */
function childAt(element: Element, y: number): Element | null {
  const { children } = element;
  let [first, end] = [0, children.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const bottom = children[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > y) end = middle;
    else first = middle + 1;
  }
  return children[first] ?? null;
}

/** The first letter of a text that stands under `y`, as a range over it; null where all of it is above. */
function characterAt(text: Text, y: number): Range | null {
  const range = text.ownerDocument.createRange();
  const reaches = (from: number, to: number) => {
    range.setStart(text, from);
    range.setEnd(text, to);
    return range.getBoundingClientRect().bottom > y;
  };
  if (!reaches(0, text.length)) return null;
  let [first, end] = [0, text.length - 1];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (reaches(middle, middle + 1)) end = middle;
    else first = middle + 1;
  }
  reaches(first, first + 1);
  return range;
}

/** What stands at `y`: a letter of the text, or the block itself where it has none (a picture). */
function lineAt(root: Element, y: number): Range | Element | null {
  let block = childAt(root, y);
  for (let inner = block; inner; inner = inner.firstElementChild ? childAt(inner, y) : null) {
    block = inner;
    if ([...inner.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())) break;
  }
  if (!block) return null;
  const texts = block.ownerDocument.createTreeWalker(block, 4);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const character = text.data.trim() ? characterAt(text, y) : null;
    if (character) return character;
  }
  return block;
}

/** The line last held in a document, and how far it was scrolled then. */
const lastLines = new WeakMap<Document, { line: Range | Element; at: number }>();

/**
 * The line being read. Until the reader scrolls it is the one that was held last, by the same letter: lines break elsewhere
 * after each change, and a new first letter each time would lead away, line by line.
 */
function lineBeingRead(view: Document, window: Window, content: Element): Range | Element | null {
  const last = lastLines.get(view);
  // What is gone from the text has no height any more.
  if (last?.at === window.scrollY && last.line.getBoundingClientRect().height) return last.line;
  return window.scrollY >= MIN_SCROLL_PX ? lineAt(content, READING_LINE_PX) : null;
}

/**
 * Makes a change to how the view's text is set, and keeps the line being read where it is. Takes the view's document and
 * what makes the change; the text is laid out once for it, and not at all where the change needs none.
 */
export function preserveScroll(view: Document, change: () => void): void {
  const window = view.defaultView;
  const content = view.querySelector('[data-part="content"]');
  const line = window && content && lineBeingRead(view, window, content);
  const before = line?.getBoundingClientRect().top ?? 0;
  change();
  if (!window || !line) return;
  const moved = line.getBoundingClientRect().top - before;
  if (moved) window.scrollBy({ top: moved, behavior: 'instant' });
  lastLines.set(view, { line, at: window.scrollY });
}
