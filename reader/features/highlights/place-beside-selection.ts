/** Distance from the selection and from the window's edges (px). */
const GAP_PX = 8;
/** Windows narrower than this have the bar at their bottom edge, where thumbs are (px). */
const NARROW_PX = 560;

/** A rectangle in the viewport (px). */
export type ViewportBox = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * Places a `position: fixed` element beside a selection, never over it: below, above, beside lines as high as the window, else at
 * the window's bottom edge; there too in narrow windows and under fingers.
 */
export function placeBesideSelection(element: HTMLElement, box: ViewportBox): void {
  const window = element.ownerDocument.defaultView;
  if (!window) return;
  const { innerWidth, innerHeight } = window;
  const { width, height } = element.getBoundingClientRect();
  const isTouch = window.matchMedia('(pointer: coarse)').matches;
  const room = height + 2 * GAP_PX;
  const fitsBelow = box.bottom + room <= innerHeight;
  const fitsAbove = box.top - room >= 0;
  const fitsLeft = box.left - width - 2 * GAP_PX >= 0;
  const fitsRight = box.right + width + 2 * GAP_PX <= innerWidth;
  const isAcross = !fitsBelow && !fitsAbove && (fitsLeft || fitsRight);
  const atEdge = isTouch || innerWidth < NARROW_PX || !(fitsBelow || fitsAbove || isAcross);
  element.toggleAttribute('data-at-edge', atEdge);
  const beside = fitsRight ? box.right + GAP_PX : box.left - width - GAP_PX;
  const left = isAcross ? beside : (box.left + box.right - width) / 2;
  const middle = (box.top + box.bottom - height) / 2;
  const besideLine = fitsBelow ? box.bottom + GAP_PX : box.top - height - GAP_PX;
  const top = isAcross ? middle : besideLine;
  const inWindow = (value: number, size: number, all: number) =>
    Math.max(GAP_PX, Math.min(value, all - size - GAP_PX));
  element.style.left = atEdge ? '' : `${inWindow(left, width, innerWidth)}px`;
  element.style.top = atEdge ? '' : `${inWindow(top, height, innerHeight)}px`;
}
