/**
 * Closes what is open on Esc pressed inside an element. The press is used up: the view behind stays open. While an input
 * method is composing, Esc is its own.
 */
export function closeOnEscape(element: HTMLElement, close: () => void, signal: AbortSignal): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  element.addEventListener('keydown', onKeyDown, { signal });
}
