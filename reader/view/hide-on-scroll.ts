/** A smaller movement than this, in pixels, is no decision. */
const MIN_SCROLL_PX = 12;
/** The bar comes back when the pointer is this near the window's top, in pixels. */
const EDGE_PX = 56;

/**
 * Marks the bar `data-away` while the reader scrolls on, and takes the mark away on scrolling up, near the top, with the
 * pointer at the edge, or when the bar has focus. Returns what ends it.
 */
export function hideOnScroll(bar: HTMLElement): () => void {
  const window = bar.ownerDocument.defaultView;
  if (!window) return () => {};
  const ending = new AbortController();
  const { signal } = ending;
  // Not read from the window: that would lay the whole article out before it is placed.
  let last = 0;
  const setAway = (is: boolean) => bar.toggleAttribute('data-away', is);
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
  return () => ending.abort();
}
