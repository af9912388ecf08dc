import { policy } from './trusted-types';

const XHTML = 'http://www.w3.org/1999/xhtml';
const SOURCE = '<!doctype html><html><head><meta charset="utf-8"><title></title></head><body></body></html>';

/** What every frame of ours may: we reach into it, and nothing in it runs a script. */
const SANDBOX = 'allow-same-origin';

interface BlankFrameOptions {
  /** Its accessible name. */
  title: string;
  /** What it may besides, as `sandbox` has it. */
  allow?: string;
  /** Its inline style. */
  style?: string;
  /** Called with its empty document, each time it loads. */
  onReady(view: Document): void;
}

/**
 * Makes a frame with an empty document of its own, which can run no script: what slips through every sanitiser finds
 * nothing that would run it. Takes the document to make it in; it loads once it is put there.
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
