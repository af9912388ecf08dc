/** Distance from the box, and from the window's edges, in pixels. */
const GAP = 8;

/** A rectangle in the viewport (pixels), such as a `DOMRect`. */
export type AnchorBox = Pick<DOMRect, 'left' | 'top' | 'width' | 'bottom'>;

/**
 * Places a `position: fixed` element below a box, or above it where there is no room below, in the window at any rate.
 * `align` is the edge that the two have in common: their middle, or the start of the line (the right in right-to-left text).
 */
export function placeBeside(element: HTMLElement, box: AnchorBox, align: 'start' | 'middle'): void {
  const window = element.ownerDocument.defaultView;
  if (!window) return;
  const { width, height } = element.getBoundingClientRect();
  const isRightToLeft = window.getComputedStyle(element).direction === 'rtl';
  const start = isRightToLeft ? box.left + box.width - width : box.left;
  const left = align === 'middle' ? box.left + (box.width - width) / 2 : start;
  const fitsBelow = box.bottom + GAP + height + GAP <= window.innerHeight;
  const top = fitsBelow || box.top < GAP + height + GAP ? box.bottom + GAP : box.top - height - GAP;
  element.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - width - GAP))}px`;
  element.style.top = `${Math.max(GAP, Math.min(top, window.innerHeight - height - GAP))}px`;
}
