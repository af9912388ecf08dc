/**
 * Makes the box of a picture a stop for Tab, since it scrolls; a mouse drags what is larger than it (a finger scrolls it by
 * itself), and a double click is a shortcut for the zoom buttons. Returns what ends it.
 */
export function attachStage(box: HTMLElement, zoom: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  box.tabIndex = 0;
  box.addEventListener('dblclick', zoom, { signal });
  let from: { x: number; y: number; left: number; top: number } | null = null;
  box.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      from = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
      box.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  box.addEventListener(
    'pointermove',
    (event) => {
      if (!from) return;
      box.scrollLeft = from.left - (event.clientX - from.x);
      box.scrollTop = from.top - (event.clientY - from.y);
    },
    { signal },
  );
  const end = () => {
    from = null;
  };
  box.addEventListener('pointerup', end, { signal });
  box.addEventListener('pointercancel', end, { signal });
  return () => ending.abort();
}
