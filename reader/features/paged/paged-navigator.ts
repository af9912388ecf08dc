import type { Relation, ViewNavigator } from '../../navigation/view-navigator';

/** Distance from the top within which a block counts as starting the page (pixels). */
const PAGE_TOP_PX = 24;
/** Tolerance for boxes that overlap a page's edge (pixels). */
const TOLERANCE_PX = 2;

/** A navigator for pages: columns of text in a box that shows as many as fit. */
export interface PagedNavigator extends ViewNavigator {
  /** Lays out the pages again and shows the same text. */
  layOut(): void;
  /** Snaps to a page after a scroll that something else made (Tab, the browser's own search). */
  snapToPage(): void;
}

/** Inline distance of a box from the start edge, which is on the right in RTL. */
const inlineOffset = (rtl: boolean, box: { left: number; right: number }, edge: DOMRect): number =>
  rtl ? edge.right - box.right : box.left - edge.left;

/**
 * Creates the paged navigator. `box` shows the pages (`<main>`), `text` is the element in it that is laid out in columns.
 * `on.current` returns the current block, `on.turned` is called after a page is turned.
 */
export function createPagedNavigator(
  box: HTMLElement,
  text: HTMLElement,
  rtl: boolean,
  on: { current(): HTMLElement | null; turned(): void },
): PagedNavigator {
  let page = 0;
  let count = 1;
  /** Width of a page at the last layout. */
  let laidOutWidth = 0;
  /** The text to keep in view through new layouts, until a page is turned. */
  let anchor: { block: Element; past: number } | null = null;

  const width = () => box.clientWidth;
  const goToPage = (to: number) => {
    page = Math.max(0, Math.min(count - 1, to));
    box.scrollLeft = page * width() * (rtl ? -1 : 1);
    on.turned();
  };
  /** The page a box in the viewport is on. */
  const pageOf = (rect: DOMRect) => {
    const from = Math.abs(box.scrollLeft);
    return Math.floor((from + inlineOffset(rtl, rect, box.getBoundingClientRect()) + TOLERANCE_PX) / width());
  };
  const updateAnchor = () => {
    const block = on.current();
    anchor = block ? { block, past: scrolledPast(block) } : null;
  };
  /** The fragments of a block, one per column, and their total height. */
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
      // A late event of a scroll before a resize: the pages are about to be laid out, which keeps the text in view.
      if (width() !== laidOutWidth) return;
      const at = Math.abs(box.scrollLeft) / width();
      if (Math.abs(at - page) * width() < TOLERANCE_PX) return;
      goToPage(at > page ? Math.ceil(at - 0.01) : Math.floor(at + 0.01));
      updateAnchor();
    },
  };
}
