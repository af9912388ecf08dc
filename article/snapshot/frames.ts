import { type ElementPair, PLACE_ATTRIBUTE } from './pairs';

/** A frame with less text than this, in characters, is an advertisement or a widget. */
const MIN_LENGTH = 250;
/** Frames are read to this depth; a page may nest them without end. */
const MAX_DEPTH = 5;
/** A frame that covers at least this share of the window may hold what the page is about. */
const MIN_WINDOW_SHARE = 0.3;

const FRAMES = 'iframe, frame';
/** Frames of players and advertisements, which may be large without any text. */
const NO_TEXT_ADDRESS =
  /(?:youtube(?:-nocookie)?\.com|vimeo\.com|dailymotion\.com|twitch\.tv|spotify\.com|soundcloud\.com|^https?:\/\/(?:player|embed|video|videos|play)\.|\/(?:embed|player|video)s?\/|doubleclick\.net|googlesyndication\.com|google\.[a-z.]+\/maps|recaptcha)/i;

/** A frame of the page whose document can't be read. */
export interface UnreadFrame {
  /** Its URL; null if it has none that could be opened on its own (`srcdoc`, `blob:`). */
  address: string | null;
}

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

const isFrame = (frame: Element): boolean => frame.localName === 'iframe' || frame.localName === 'frame';

/** The content of a same-origin frame, with that of the frames in it; null if it can't be read or has too little text. */
function readFrame(live: Element, copy: Document, depth = 1): HTMLElement | null {
  const inner = readFrameDocument(live);
  const body = inner?.body;
  if (!inner || !body || depth > MAX_DEPTH) return null;
  const holder = copy.createElement('div');
  for (const child of body.childNodes) holder.append(copy.importNode(child, true));
  // Links of a nested frame are relative to that frame.
  resolveAddresses(holder, inner.baseURI);
  const copies = [...holder.querySelectorAll(FRAMES)];
  [...body.querySelectorAll(FRAMES)].forEach((nested, index) => {
    const content = nested.getClientRects().length > 0 ? readFrame(nested, copy, depth + 1) : null;
    if (content) copies[index]?.replaceWith(content);
  });
  for (const frameset of holder.querySelectorAll('frameset')) frameset.replaceWith(...frameset.childNodes);
  for (const code of holder.querySelectorAll('script, style')) code.remove();
  return (holder.textContent ?? '').trim().length < MIN_LENGTH ? null : holder;
}

/** Replaces every same-origin frame that has text with the content of its body; a frameset becomes a body. */
export function flattenFrames(pairs: ElementPair[], copy: Document): void {
  for (const { live, copy: elementCopy } of pairs) {
    const holder = isFrame(live) ? readFrame(live, copy) : null;
    if (!holder) continue;
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

/** Share of the window that a frame covers, or would if it were scrolled into view; 0 if it isn't rendered. */
function windowShare(frame: Element, window: Window): number {
  const { width, height } = frame.getBoundingClientRect();
  const area = Math.min(width, window.innerWidth) * Math.min(height, window.innerHeight);
  const isSeen = frame.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return isSeen ? area / (window.innerWidth * window.innerHeight) : 0;
}

/** The frame's URL as the page wrote it; null if it has none of its own, or none that may be opened. */
function readAddress(frame: Element): string | null {
  const source = frame.hasAttribute('srcdoc') ? null : frame.getAttribute('src');
  if (!source || !URL.canParse(source, frame.baseURI)) return null;
  const { href, protocol } = new URL(source, frame.baseURI);
  return /^https?:$/.test(protocol) ? href : null;
}

/** The largest frame that can't be read, on the page or in its frames; null if none is a substantial part of the window. */
export function findUnreadFrame(page: Document): UnreadFrame | null {
  const window = page.defaultView;
  if (!window) return null;
  let largest: { frame: Element; share: number } | null = null;
  const search = (tree: Document, depth: number) => {
    for (const frame of tree.querySelectorAll(FRAMES)) {
      const share = windowShare(frame, window);
      if (share < MIN_WINDOW_SHARE) continue;
      const inner = readFrameDocument(frame);
      if (inner) {
        if (depth < MAX_DEPTH) search(inner, depth + 1);
      } else if (share > (largest?.share ?? 0) && !NO_TEXT_ADDRESS.test(readAddress(frame) ?? ''))
        largest = { frame, share };
    }
  };
  search(page, 1);
  const found = largest as { frame: Element } | null;
  return found && { address: readAddress(found.frame) };
}
