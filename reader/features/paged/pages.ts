import type { Relation, ViewNavigator } from '../../navigation/view-navigator';

/** What begins this near to a page's top, in pixels, begins where the page does. */
const PAGE_TOP_PX = 24;
/** A box that reaches over a page's edge by less, in pixels, is on the page. */
const TOLERANCE_PX = 2;

/** A mover that turns pages: columns of text side by side in a box that shows as many of them as fit. */
export interface PagedNavigator extends ViewNavigator {
  /** Lays the pages out again, and shows the text that was shown before. */
  layOut(): void;
  /** Goes to the whole page after the scroll that something else made (Tab, the browser's own search). */
  snapToPage(): void;
}

/** Where a page begins, measured along the line: leftwards where text runs from right to left. */
const inlineOffset = (rtl: boolean, box: { left: number; right: number }, edge: DOMRect): number =>
  rtl ? edge.right - box.right : box.left - edge.left;

/**
 * Makes the pages of a view. Takes the box that shows them (`<main>`), the element whose text is in columns in it, its
 * direction, the block being read by now, and whom to tell of a new page.
 */
export function createPagedNavigator(
  box: HTMLElement,
  text: HTMLElement,
  rtl: boolean,
  on: { current(): HTMLElement | null; turned(): void },
): PagedNavigator {
  let page = 0;
  let count = 1;
  /** How wide the pages were when they were laid. */
  let laidOutWidth = 0;
  /** The text that is shown, kept through every new layout until the reader turns a page. */
  let anchor: { block: Element; past: number } | null = null;

  const width = () => box.clientWidth;
  const goToPage = (to: number) => {
    page = Math.max(0, Math.min(count - 1, to));
    box.scrollLeft = page * width() * (rtl ? -1 : 1);
    on.turned();
  };
  /** The page that a box of the window stands on now. */
  const pageOf = (rect: DOMRect) => {
    const from = Math.abs(box.scrollLeft);
    return Math.floor((from + inlineOffset(rtl, rect, box.getBoundingClientRect()) + TOLERANCE_PX) / width());
  };
  const updateAnchor = () => {
    const block = on.current();
    anchor = block ? { block, past: scrolledPast(block) } : null;
  };
  /** A block's parts, one a column, and their height in all. */
  const fragments = (block: Element) => {
    const rects = [...block.getClientRects()];
    return { rects, height: rects.reduce((sum, { height }) => sum + height, 0) };
  };
  const scrolledPast = (block: Element) => {
    const { rects, height } = fragments(block);
    const before = rects.filter((rect) => pageOf(rect) < page);
    return height > 0 ? before.reduce((sum, rect) => sum + rect.height, 0) / height : 0;
  };
  const scrollTo = (block: Element, past: number) => {
    const { rects, height } = fragments(block);
    let sum = 0;
    const part = rects.find((rect) => {
      sum += rect.height;
      return sum > past * height + TOLERANCE_PX;
    });
    const rect = part ?? rects.at(-1);
    if (rect) goToPage(pageOf(rect));
    anchor = { block, past };
  };
  const relation = (rect: DOMRect): Relation => {
    const edge = box.getBoundingClientRect();
    const [start, end] = [
      inlineOffset(rtl, rect, edge),
      inlineOffset(rtl, { left: rect.right, right: rect.left }, edge),
    ];
    if (end <= TOLERANCE_PX) return 'before';
    if (start >= width() - TOLERANCE_PX) return 'after';
    const goesOn = end > width() + TOLERANCE_PX;
    if (start < -TOLERANCE_PX) return goesOn ? 'through' : 'begun';
    const first = rect.top - edge.top < PAGE_TOP_PX && start < width() / 2;
    return first ? 'at' : 'ahead';
  };
  const lastPage = () => {
    const all = [...(text.lastElementChild?.getClientRects() ?? [])];
    return Math.max(0, ...all.map(pageOf));
  };

  return {
    scrolledPast,
    scrollTo,
    relation,
    position: () => page * width(),
    progress: () => (count > 1 ? page / (count - 1) : 1),
    page: () => ({ number: page + 1, of: count }),
    show(target, where) {
      const [rect] = target.getClientRects();
      if (!rect) return;
      const to = pageOf(rect);
      if (where === 'near' && to === page) return;
      goToPage(to);
      updateAnchor();
    },
    move(to) {
      goToPage({ start: 0, end: count - 1, forward: page + 1, back: page - 1 }[to]);
      updateAnchor();
    },
    layOut() {
      laidOutWidth = width();
      count = lastPage() + 1;
      box.style.setProperty('--pages', String(count));
      if (anchor?.block.isConnected) scrollTo(anchor.block, anchor.past);
      else goToPage(page);
    },
    snapToPage() {
      // A scroll of before the window was resized, told of after it: the pages will be laid, and the text shown is kept.
      if (width() !== laidOutWidth) return;
      const at = Math.abs(box.scrollLeft) / width();
      if (Math.abs(at - page) * width() < TOLERANCE_PX) return;
      goToPage(at > page ? Math.ceil(at - 0.01) : Math.floor(at + 0.01));
      updateAnchor();
    },
  };
}
