import type { Side, ViewNavigator } from '../../navigation/view-navigator';

/** What begins this near to a page's top, in pixels, begins where the page does. */
const START = 24;
/** A box that reaches over a page's edge by less, in pixels, is on the page. */
const ROUNDING = 2;

/** A mover that turns pages: columns of text side by side in a box that shows as many of them as fit. */
export interface Pages extends ViewNavigator {
  /** Lays the pages out again, and shows the text that was shown before. */
  lay(): void;
  /** Goes to the whole page after the scroll that something else made (Tab, the browser's own search). */
  settle(): void;
}

/** Where a page begins, measured along the line: leftwards where text runs from right to left. */
const along = (rtl: boolean, box: { left: number; right: number }, edge: DOMRect): number =>
  rtl ? edge.right - box.right : box.left - edge.left;

/**
 * Makes the pages of a view. Takes the box that shows them (`<main>`), the element whose text is in columns in it, its
 * direction, the block being read by now, and whom to tell of a new page.
 */
export function createPages(
  box: HTMLElement,
  text: HTMLElement,
  rtl: boolean,
  on: { current(): HTMLElement | null; turned(): void },
): Pages {
  let page = 0;
  let count = 1;
  /** How wide the pages were when they were laid. */
  let laid = 0;
  /** The text that is shown, kept through every new layout until the reader turns a page. */
  let anchor: { block: Element; past: number } | null = null;

  const width = () => box.clientWidth;
  const go = (to: number) => {
    page = Math.max(0, Math.min(count - 1, to));
    box.scrollLeft = page * width() * (rtl ? -1 : 1);
    on.turned();
  };
  /** The page that a box of the window stands on now. */
  const pageOf = (rect: DOMRect) => {
    const from = Math.abs(box.scrollLeft);
    return Math.floor((from + along(rtl, rect, box.getBoundingClientRect()) + ROUNDING) / width());
  };
  const keep = () => {
    const block = on.current();
    anchor = block ? { block, past: past(block) } : null;
  };
  /** A block's parts, one a column, and their height in all. */
  const parts = (block: Element) => {
    const rects = [...block.getClientRects()];
    return { rects, height: rects.reduce((sum, { height }) => sum + height, 0) };
  };
  const past = (block: Element) => {
    const { rects, height } = parts(block);
    const before = rects.filter((rect) => pageOf(rect) < page);
    return height > 0 ? before.reduce((sum, rect) => sum + rect.height, 0) / height : 0;
  };
  const put = (block: Element, share: number) => {
    const { rects, height } = parts(block);
    let sum = 0;
    const part = rects.find((rect) => {
      sum += rect.height;
      return sum > share * height + ROUNDING;
    });
    const rect = part ?? rects.at(-1);
    if (rect) go(pageOf(rect));
    anchor = { block, past: share };
  };
  const side = (rect: DOMRect): Side => {
    const edge = box.getBoundingClientRect();
    const [start, end] = [along(rtl, rect, edge), along(rtl, { left: rect.right, right: rect.left }, edge)];
    if (end <= ROUNDING) return 'before';
    if (start >= width() - ROUNDING) return 'after';
    const goesOn = end > width() + ROUNDING;
    if (start < -ROUNDING) return goesOn ? 'through' : 'begun';
    const first = rect.top - edge.top < START && start < width() / 2;
    return first ? 'at' : 'ahead';
  };
  const lastPage = () => {
    const all = [...(text.lastElementChild?.getClientRects() ?? [])];
    return Math.max(0, ...all.map(pageOf));
  };

  return {
    past,
    put,
    side,
    at: () => page * width(),
    progress: () => (count > 1 ? page / (count - 1) : 1),
    page: () => ({ number: page + 1, of: count }),
    show(target, where) {
      const [rect] = target.getClientRects();
      if (!rect) return;
      const to = pageOf(rect);
      if (where === 'near' && to === page) return;
      go(to);
      keep();
    },
    turn(to) {
      go({ start: 0, end: count - 1, forward: page + 1, back: page - 1 }[to]);
      keep();
    },
    lay() {
      laid = width();
      count = lastPage() + 1;
      box.style.setProperty('--pages', String(count));
      if (anchor?.block.isConnected) put(anchor.block, anchor.past);
      else go(page);
    },
    settle() {
      // A scroll of before the window was resized, told of after it: the pages will be laid, and the text shown is kept.
      if (width() !== laid) return;
      const at = Math.abs(box.scrollLeft) / width();
      if (Math.abs(at - page) * width() < ROUNDING) return;
      go(at > page ? Math.ceil(at - 0.01) : Math.floor(at + 0.01));
      keep();
    },
  };
}
