/**
 * Calls `close` on Esc inside an element, until `signal` is aborted. The event is consumed, so the view behind stays
 * open. Esc during composition belongs to the input method.
 */
export function closeOnEscape(element: HTMLElement, close: () => void, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  element.addEventListener('keydown', onKeyDown, { signal });
}
