/** What a player needs: scripts of its own origin, full screen and new tabs. It may not navigate the tab. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox allow-forms';
const PERMISSIONS = 'autoplay; fullscreen; encrypted-media; picture-in-picture';

/** Creates a frame for an embed, given its URL and accessible name. */
export function makeEmbedFrame(page: Document, address: string, title: string): HTMLIFrameElement {
  const frame = page.createElementNS('http://www.w3.org/1999/xhtml', 'iframe') as HTMLIFrameElement;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = PERMISSIONS;
  frame.allowFullscreen = true;
  frame.title = title;
  frame.src = address;
  return frame;
}
