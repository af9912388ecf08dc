import { type ElementPair, PLACE_ATTRIBUTE } from './pairs';

/** A frame with less text than this, in characters, is an advertisement or a widget. */
const MIN_LENGTH = 250;

/** The frame's document, or null if it is cross-origin. */
function readFrameDocument(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

function resolveAddresses(root: Element, base: string): void {
  for (const element of root.querySelectorAll('[href], [src], [poster]'))
    for (const name of ['href', 'src', 'poster']) {
      const value = element.getAttribute(name);
      if (value && URL.canParse(value, base)) element.setAttribute(name, new URL(value, base).href);
    }
}

/**
 * Replaces every same-origin frame that has text with the content of its body; a frameset becomes a body. Nested frames are
 * ignored: we haven't seen an article two frames deep.
 */
export function flattenFrames(pairs: ElementPair[], copy: Document): void {
  for (const { live, copy: elementCopy } of pairs) {
    if (live.localName !== 'iframe' && live.localName !== 'frame') continue;
    const inner = readFrameDocument(live);
    const body = inner?.body;
    if (!inner || !body || (body.textContent ?? '').trim().length < MIN_LENGTH) continue;
    const holder = copy.createElement('div');
    for (const child of body.childNodes) holder.append(copy.importNode(child, true));
    for (const code of holder.querySelectorAll('script, style')) code.remove();
    resolveAddresses(holder, inner.baseURI);
    const place = elementCopy.getAttribute(PLACE_ATTRIBUTE);
    if (place) holder.setAttribute(PLACE_ATTRIBUTE, place);
    elementCopy.replaceWith(holder);
  }
  const frameset = copy.querySelector('frameset');
  if (!frameset) return;
  const body = copy.createElement('body');
  for (const child of copy.querySelectorAll('frameset > div')) body.append(child);
  frameset.replaceWith(body);
}
