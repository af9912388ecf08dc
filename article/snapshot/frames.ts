import { type ElementPair, PLACE_ATTRIBUTE } from './pairs';

/** A frame with less text than this is an advertisement or a widget, not an article. */
const LEAST_TEXT = 250;

/** The frame's document where the page's origin may read it, or null. */
function frameDocument(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

function absolute(root: Element, base: string): void {
  for (const element of root.querySelectorAll('[href], [src], [poster]'))
    for (const name of ['href', 'src', 'poster']) {
      const value = element.getAttribute(name);
      if (value && URL.canParse(value, base)) element.setAttribute(name, new URL(value, base).href);
    }
}

/**
 * Puts the body of every same-origin frame that holds text in the frame's place; a frameset becomes a body. Frames inside
 * frames are left: an article two frames down has not been seen.
 */
export function flattenFrames(pairs: ElementPair[], copy: Document): void {
  for (const { live, copy: twin } of pairs) {
    if (live.localName !== 'iframe' && live.localName !== 'frame') continue;
    const inner = frameDocument(live);
    const body = inner?.body;
    if (!inner || !body || (body.textContent ?? '').trim().length < LEAST_TEXT) continue;
    const holder = copy.createElement('div');
    for (const child of body.childNodes) holder.append(copy.importNode(child, true));
    for (const dead of holder.querySelectorAll('script, style')) dead.remove();
    absolute(holder, inner.baseURI);
    const place = twin.getAttribute(PLACE_ATTRIBUTE);
    if (place) holder.setAttribute(PLACE_ATTRIBUTE, place);
    twin.replaceWith(holder);
  }
  const frameset = copy.querySelector('frameset');
  if (!frameset) return;
  const body = copy.createElement('body');
  for (const child of copy.querySelectorAll('frameset > div')) body.append(child);
  frameset.replaceWith(body);
}
