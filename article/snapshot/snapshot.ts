import { type Corrections, markCorrections } from '../corrections/mark-corrections';
import { keepBackgrounds } from './backgrounds';
import { keepCanvases } from './canvases';
import { freeFromClobbering, isClobbered } from './clobbering';
import { limitDepth } from './depth';
import { findUnreadFrame, flattenFrames, type UnreadFrame } from './frames';
import { findHiddenElements } from './hidden';
import { findInvisibleText } from './invisible-text';
import { findOverlays } from './overlays';
import { type ElementPair, PLACE_ATTRIBUTE, pairElements } from './pairs';
import { markPictureRows } from './picture-rows';
import { keepPictureSizes } from './picture-sizes';
import { markPrintHidden } from './print-hidden';
import { copySelection } from './selection';
import { flattenShadowRoots } from './shadow-roots';
import { markSideColumns } from './side-columns';
import { joinSplitText } from './split-text';
import { placeStreamed } from './streamed';
import { markWritingModes } from './writing-mode';

/** Id of the style sheet in Chromium's XML viewer, by which `extract` recognises a feed. */
export const XML_VIEWER_STYLE = 'xml-viewer-style';

/** A detached copy of a page that may be changed freely, with a way back to the live elements. */
export interface Snapshot {
  document: Document;
  url: string;
  /** Live elements by place number. Elements inside a frame are represented by the frame. */
  places: Element[];
  /** The user's selection as ranges of the copy; [] if not worth reading on its own. */
  selection: readonly Range[];
  /** A frame that can't be read and is a substantial part of the page, if there is one. */
  unreadFrame?: UnreadFrame | null;
}

export interface SnapshotOptions {
  /** Opens shadow roots, including closed ones if the browser lets extensions do so. Default: open roots only. */
  openShadowRoot?(element: Element): ShadowRoot | null;
  /** What the user selected. Default: the page's current selection. */
  selected?: readonly Range[];
  /** The user's corrections for this site. Default: none. */
  corrections?: Corrections;
  /** The user explicitly asked for the selection: use it however short. Default: only if worth reading. */
  anySelection?: boolean;
}

const PLACE_ELEMENTS = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd blockquote pre figure figcaption img tr table summary video audio'.split(' '),
);

/** Elements with text of their own become places too: many pages write paragraphs as <div>. */
function holdsText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim().length > 1) return true;
  return false;
}

const TEXT_HOLDERS = new Set('div section article main td center span font'.split(' '));

function isPlace(element: Element): boolean {
  return PLACE_ELEMENTS.has(element.localName) || (TEXT_HOLDERS.has(element.localName) && holdsText(element));
}

/**
 * Readability relies on upper-case tag names, which only HTML documents have, so XHTML, SVG and other XML documents are
 * imported into a new HTML document.
 */
function copyDocument(page: Document): Document {
  if (page.documentElement?.tagName === 'HTML') return page.cloneNode(true) as Document;
  const copy = page.implementation.createHTMLDocument('');
  copy.replaceChild(copy.importNode(page.documentElement, true), copy.documentElement);
  return copy;
}

/** A new document has no base URL for resolving the page's links. */
function keepBase(page: Document, copy: Document): void {
  if (copy.baseURI === page.baseURI) return;
  const base = copy.createElement('base');
  base.setAttribute('href', page.baseURI);
  (copy.head ?? copy.documentElement).prepend(base);
}

/** Applies what only rendering can tell: which text is visible, what floats over it, and which column it is in. */
function applyLayout(window: Window, pairs: ElementPair[], places: ElementPair[]): void {
  const blocks = places
    .filter(({ copy }) => copy.isConnected)
    .map(({ live, copy }) => ({ live, copy, box: live.getBoundingClientRect() }));
  const invisible = findInvisibleText(window, blocks);
  const overlays = findOverlays(window, pairs, blocks);
  markSideColumns(window, blocks);
  for (const element of [...invisible, ...overlays]) element.remove();
}

/** Scripts and styles that nothing reads: half the text of many pages. JSON-LD, formulas and their libraries stay. */
const UNUSED_CODE = `style:not(#${XML_VIEWER_STYLE}), script:not([src], [type*="json"], [type^="math/"], [type^="text/x-mathjax"])`;

const MEDIA_ELEMENTS = new Set('img canvas iframe frame'.split(' '));

function copyPage(page: Document, url: string, options: SnapshotOptions): Snapshot {
  const openShadowRoot = options.openShadowRoot ?? ((element: Element) => element.shadowRoot);
  const copy = copyDocument(page);
  freeFromClobbering(copy);
  const pairs = pairElements(page, copy);
  const selection = copySelection(page, copy, pairs, options.selected, options.anySelection);
  keepBase(page, copy);
  placeStreamed(copy);
  for (const pair of flattenShadowRoots(pairs, openShadowRoot)) pairs.push(pair);
  for (const code of copy.querySelectorAll(UNUSED_CODE)) code.remove();
  const places: ElementPair[] = [];
  const media: ElementPair[] = [];
  for (const pair of pairs) {
    if (isPlace(pair.live)) pair.copy.setAttribute(PLACE_ATTRIBUTE, String(places.push(pair) - 1));
    if (MEDIA_ELEMENTS.has(pair.live.localName)) media.push(pair);
  }
  if (options.corrections) markCorrections(page, pairs, options.corrections);
  keepPictureSizes(media);
  for (const element of findHiddenElements(page, copy, pairs)) element.remove();
  const window = page.defaultView;
  if (window) {
    applyLayout(window, pairs, places);
    keepCanvases(media);
    keepBackgrounds(page, window, pairs);
    markPictureRows(media);
    markWritingModes(window, pairs);
    markPrintHidden(page, copy);
  }
  joinSplitText(window, pairs);
  flattenFrames(media, copy);
  if (copy.body) limitDepth(copy.body);
  return {
    document: copy,
    url,
    places: places.map(({ live }) => live),
    selection,
    unreadFrame: findUnreadFrame(page),
  };
}

/**
 * Copies a page without changing it. The copy includes what only the live page knows: shadow roots are flattened,
 * same-origin frames are inlined, hidden elements are left out, and every block has a place number. A clobbered page is
 * freed of colliding names while it is copied. For an unrendered document, nothing counts as hidden.
 */
export function takeSnapshot(page: Document, url: string, options: SnapshotOptions = {}): Snapshot {
  const restoreNames = isClobbered(page) ? freeFromClobbering(page) : null;
  try {
    return copyPage(page, url, options);
  } finally {
    restoreNames?.();
  }
}
