import { bisect } from '../../article/bisect';

/** Distance of the line being read from the viewport's top, below the bar (pixels). */
const READING_LINE_PX = 64;
/** At a smaller scroll position, the start of the article stays in view (pixels). */
const MIN_SCROLL_PX = 8;

/** The first child that extends below `y` (viewport pixels), by bisection, because an article has thousands. */
function childAt(element: Element, y: number): Element | null {
  const { children } = element;
  const isBelow = (index: number) => (children[index]?.getBoundingClientRect().bottom ?? 0) > y;
  return children[bisect(children.length, isBelow)] ?? null;
}

/** The range of the first character of a text below `y`, or null. */
function characterAt(text: Text, y: number): Range | null {
  const range = text.ownerDocument.createRange();
  const reaches = (from: number, to: number) => {
    range.setStart(text, from);
    range.setEnd(text, to);
    return range.getBoundingClientRect().bottom > y;
  };
  if (!reaches(0, text.length)) return null;
  const first = bisect(text.length - 1, (index) => reaches(index, index + 1));
  reaches(first, first + 1);
  return range;
}

/** The character at `y`, or the block itself if it has no text (an image). */
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

/** The line that was last preserved in each document, and the scroll position at that time. */
const lastLines = new WeakMap<Document, { line: Range | Element; at: number }>();

/**
 * The line being read. Until the user scrolls, it is the line preserved last, by the same character: text wraps
 * differently after each change, so a new first character every time would drift line by line.
 */
function lineBeingRead(view: Document, window: Window, content: Element): Range | Element | null {
  const last = lastLines.get(view);
  // A removed element has no height.
  if (last?.at === window.scrollY && last.line.getBoundingClientRect().height) return last.line;
  return window.scrollY >= MIN_SCROLL_PX ? lineAt(content, READING_LINE_PX) : null;
}

/** Makes a change to the layout of the view, and keeps the line being read in place. It costs at most one layout. */
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
