import { type Corrections, markCorrections } from '../corrections/mark-corrections';
import { keepBackgrounds } from './backgrounds';
import { keepCanvases } from './canvases';
import { freeFromClobbering, isClobbered } from './clobbering';
import { limitDepth } from './depth';
import { flattenFrames } from './frames';
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
import { markWritingModes } from './writing-mode';

/** The style sheet of Chromium's viewer of XML, by which `extract` tells a feed. */
export const XML_VIEWER_STYLE = 'xml-viewer-style';

/** A detached copy of a page that may be changed at will, and the way back from it to the live page. */
export interface Snapshot {
  document: Document;
  url: string;
  /** Live elements by place number. Those inside frames stand for their frame. */
  places: Element[];
  /** What the reader selected, as ranges of the copy; [] for nothing worth reading alone. */
  selection: readonly Range[];
}

export interface SnapshotOptions {
  /** Opens shadow roots, closed ones too where the browser lets an extension. Default: open ones only. */
  openShadowRoot?(element: Element): ShadowRoot | null;
  /** What the reader had selected. Default: what is selected now. */
  selected?: readonly Range[];
  /** What the reader corrected on this site. Default: nothing. */
  corrections?: Corrections;
  /** The reader said that the selection is meant: it counts however short it is. Default: only what is worth reading. */
  anySelection?: boolean;
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd blockquote pre figure figcaption img tr table summary video audio'.split(' '),
);

/** Elements that hold text of their own become places too: many pages write paragraphs as <div>. */
function holdsText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim().length > 1) return true;
  return false;
}

const TEXT_HOLDERS = new Set('div section article main td center span font'.split(' '));

function isPlace(element: Element): boolean {
  return BLOCKS.has(element.localName) || (TEXT_HOLDERS.has(element.localName) && holdsText(element));
}

/**
 * Readability tells elements apart by upper-case tag names, which only HTML documents have; XHTML, SVG and other XML
 * documents are therefore imported into a fresh HTML document.
 */
function copyDocument(page: Document): Document {
  if (page.documentElement?.tagName === 'HTML') return page.cloneNode(true) as Document;
  const copy = page.implementation.createHTMLDocument('');
  copy.replaceChild(copy.importNode(page.documentElement, true), copy.documentElement);
  return copy;
}

/** A fresh document has no address of its own to resolve the page's links by. */
function keepBase(page: Document, copy: Document): void {
  if (copy.baseURI === page.baseURI) return;
  const base = copy.createElement('base');
  base.setAttribute('href', page.baseURI);
  (copy.head ?? copy.documentElement).prepend(base);
}

/** What only the screen tells: which text is seen, what floats over it, where its column is. */
function readScreen(window: Window, pairs: ElementPair[], places: ElementPair[]): void {
  const blocks = places
    .filter(({ copy }) => copy.isConnected)
    .map(({ live, copy }) => ({ live, copy, box: live.getBoundingClientRect() }));
  const unseen = findInvisibleText(window, blocks);
  const over = findOverlays(window, pairs, blocks);
  markSideColumns(window, blocks);
  for (const element of [...unseen, ...over]) element.remove();
}

/** Scripts and styles that nobody reads any more: half of many a page's text. JSON-LD, formulas and their libraries stay. */
const CODE = `style:not(#${XML_VIEWER_STYLE}), script:not([src], [type*="json"], [type^="math/"], [type^="text/x-mathjax"])`;

const MEDIA = new Set('img canvas iframe frame'.split(' '));

function copyPage(page: Document, url: string, options: SnapshotOptions): Snapshot {
  const openShadowRoot = options.openShadowRoot ?? ((element: Element) => element.shadowRoot);
  const copy = copyDocument(page);
  freeFromClobbering(copy);
  const pairs = pairElements(page, copy);
  const selection = copySelection(page, copy, pairs, options.selected, options.anySelection);
  keepBase(page, copy);
  for (const pair of flattenShadowRoots(pairs, openShadowRoot)) pairs.push(pair);
  for (const code of copy.querySelectorAll(CODE)) code.remove();
  const places: ElementPair[] = [];
  const media: ElementPair[] = [];
  for (const pair of pairs) {
    if (isPlace(pair.live)) pair.copy.setAttribute(PLACE_ATTRIBUTE, String(places.push(pair) - 1));
    if (MEDIA.has(pair.live.localName)) media.push(pair);
  }
  if (options.corrections) markCorrections(page, pairs, options.corrections);
  keepPictureSizes(media);
  for (const element of findHiddenElements(page, copy, pairs)) element.remove();
  const window = page.defaultView;
  if (window) {
    readScreen(window, pairs, places);
    keepCanvases(media);
    keepBackgrounds(page, window, pairs);
    markPictureRows(media);
    markWritingModes(window, pairs);
    markPrintHidden(page, copy);
  }
  joinSplitText(window, pairs);
  flattenFrames(media, copy);
  if (copy.body) limitDepth(copy.body);
  return { document: copy, url, places: places.map(({ live }) => live), selection };
}

/**
 * Copies a page without touching it. What only the live page knows goes into the copy: shadow roots are flattened,
 * same-origin frames take their place in the text, what is not shown is left out, and every block carries its place.
 * A page whose
 * elements stand for its own properties is freed from that for the time of its copying. Takes the live document (or a parsed, unrendered one: then nothing counts as hidden) and its address.
 */
export function takeSnapshot(page: Document, url: string, options: SnapshotOptions = {}): Snapshot {
  const putBack = isClobbered(page) ? freeFromClobbering(page) : null;
  try {
    return copyPage(page, url, options);
  } finally {
    putBack?.();
  }
}
