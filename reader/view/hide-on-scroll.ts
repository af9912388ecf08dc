/** Smaller movements are ignored (pixels). */
const MIN_SCROLL_PX = 12;
/** Distance of the pointer from the viewport's top at which the bar comes back (pixels). */
const EDGE_PX = 56;

/**
 * Sets `data-away` on the bar while the user scrolls down; removes it on scrolling up, near the top, when the pointer is
 * at the edge, and when the bar has the focus. Returns a function that stops this.
 */
export function hideOnScroll(bar: HTMLElement): () => void {
  const window = bar.ownerDocument.defaultView;
  if (!window) return () => {};
  const controller = new AbortController();
  const { signal } = controller;
  // Not read from the window, which would force a layout of the whole article.
  let last = 0;
  const setAway = (isAway: boolean) => bar.toggleAttribute('data-away', isAway);
  window.addEventListener(
    'scroll',
    () => {
      const now = window.scrollY;
      if (now < EDGE_PX) setAway(false);
      else if (Math.abs(now - last) < MIN_SCROLL_PX) return;
      else setAway(now > last && !bar.matches(':focus-within'));
      last = now;
    },
    { signal, passive: true },
  );
  window.addEventListener('pointermove', (event) => event.clientY < EDGE_PX && setAway(false), {
    signal,
    passive: true,
  });
  bar.addEventListener('focusin', () => setAway(false), { signal });
  return () => controller.abort();
}
