/** Scripts of its own origin, full screen and new tabs: what a player needs. It may not take the reader elsewhere. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox allow-forms';
const PERMISSIONS = 'autoplay; fullscreen; encrypted-media; picture-in-picture';

/** Makes the frame that a reader asked to load. Takes the document to make it in, its address and its accessible name. */
export function makeEmbedFrame(page: Document, address: string, title: string): HTMLIFrameElement {
  const frame = page.createElementNS('http://www.w3.org/1999/xhtml', 'iframe') as HTMLIFrameElement;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = PERMISSIONS;
  frame.allowFullscreen = true;
  frame.title = title;
  frame.src = address;
  return frame;
}
