const XHTML = 'http://www.w3.org/1999/xhtml';
const HOST_STYLE =
  'all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; inline-size: 100vw !important; block-size: 100vh !important; margin: 0 !important; padding: 0 !important; border: 0 !important; z-index: 2147483647 !important; background: none !important;';
/** A frame is see-through only where its colour scheme is that of what it stands in. */
const FRAME_STYLE =
  'display: block; inline-size: 100%; block-size: 100%; border: 0; background: none; color-scheme: light;';
const SOURCE =
  '<!doctype html><html><head><meta charset="utf-8"><style>:root { color-scheme: light }</style></head><body></body></html>';

/** A see-through, script-less frame over the page: its keys and clicks never reach the page. */
export interface PickFrame {
  /** The page's element at a point of the window, beneath the frame. */
  under(x: number, y: number): Element | null;
  remove(): void;
}

/** Puts the frame up. Takes the live page, the frame's accessible name, and what fills its document. */
export function openPickFrame(page: Document, title: string, fill: (view: Document) => void): PickFrame {
  const host = page.createElementNS(XHTML, 'lectern-pick') as HTMLElement;
  host.style.cssText = HOST_STYLE;
  host.setAttribute('popover', 'manual');
  const frame = page.createElementNS(XHTML, 'iframe') as HTMLIFrameElement;
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.title = title;
  frame.srcdoc = SOURCE;
  frame.style.cssText = FRAME_STYLE;
  host.attachShadow({ mode: 'closed' }).append(frame);
  frame.addEventListener('load', () => {
    if (frame.contentDocument?.URL !== 'about:srcdoc') return;
    fill(frame.contentDocument);
    frame.contentWindow?.focus();
  });
  page.documentElement.append(host);
  host.showPopover?.();
  return {
    under(x, y) {
      host.style.setProperty('pointer-events', 'none', 'important');
      const element = page.elementFromPoint(x, y);
      host.style.setProperty('pointer-events', 'auto', 'important');
      return element === host ? null : element;
    },
    remove: () => host.remove(),
  };
}
