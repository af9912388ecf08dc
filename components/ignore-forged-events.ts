/** Every type of event that the extension's interface handles. */
const EVENT_TYPES = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'submit'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'wheel'],
  ...['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'touchstart', 'touchmove', 'touchend'],
  ...['dragstart', 'dragover', 'drop', 'copy', 'cut', 'paste', 'beforeprint', 'afterprint'],
];

/**
 * Makes a document over a page ignore events dispatched by scripts: only those of the user or the browser count. A page
 * shouldn't be able to reach the document, but if it ever can, it still can't press anything. Call it before adding any
 * other listener.
 */
export function ignoreForgedEvents(view: Document): void {
  const stop = (event: Event) => {
    if (!event.isTrusted) event.stopImmediatePropagation();
  };
  for (const type of EVENT_TYPES) view.defaultView?.addEventListener(type, stop, { capture: true });
}
