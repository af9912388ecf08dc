/** Every kind of event that a surface of ours acts on. */
const EVENT_TYPES = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'submit'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'wheel'],
  ...['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'touchstart', 'touchmove', 'touchend'],
  ...['dragstart', 'dragover', 'drop', 'copy', 'cut', 'paste', 'beforeprint', 'afterprint'],
];

/**
 * Makes a document of ours that lies over a page deaf to events that a script made up: only what a reader's hand or the
 * browser does counts. A page should have no way to the document; if it ever finds one, it can press nothing in it. To be
 * called before anything else listens.
 */
export function ignoreForgedEvents(view: Document): void {
  const stop = (event: Event) => {
    if (!event.isTrusted) event.stopImmediatePropagation();
  };
  for (const type of EVENT_TYPES) view.defaultView?.addEventListener(type, stop, { capture: true });
}
