import { policy } from './trusted-types';

const XHTML = 'http://www.w3.org/1999/xhtml';
const SOURCE = '<!doctype html><html><head><meta charset="utf-8"><title></title></head><body></body></html>';

/** The sandbox of every frame of ours: we can access it, and nothing in it can run a script. */
const SANDBOX = 'allow-same-origin';

interface BlankFrameOptions {
  /** Its accessible name. */
  title: string;
  /** Additional `sandbox` tokens. */
  allow?: string;
  /** Its inline style. */
  style?: string;
  /** Called with its empty document, each time it loads. */
  onReady(view: Document): void;
}

/**
 * Creates a frame with an empty document that can't run scripts, so that whatever slips through every sanitiser is inert. It
 * loads once it is inserted into `page`.
 */
export function makeBlankFrame(
  page: Document,
  { title, allow = '', style = '', onReady }: BlankFrameOptions,
): HTMLIFrameElement {
  const frame = page.createElementNS(XHTML, 'iframe') as HTMLIFrameElement;
  frame.setAttribute('sandbox', `${SANDBOX} ${allow}`.trim());
  frame.title = title;
  frame.srcdoc = policy.createHTML(SOURCE);
  frame.style.cssText = style;
  frame.addEventListener('load', () => {
    // Firefox shows an empty document first, and loads the frame's own after it.
    const view = frame.contentDocument;
    if (view?.URL === 'about:srcdoc') onReady(view);
  });
  return frame;
}
