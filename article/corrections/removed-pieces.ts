import { parseFragment } from '../../markup/parse';
import type { SafeHtml } from '../../markup/safe-html';
import { foldSpaces } from '../dom/fold-spaces';
import { moveChildren } from '../dom/move';
import { normalise } from '../normalise/normalise';
import { sanitize } from '../sanitize';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import type { Anchor, Metadata, RemovedPiece } from '../types';

/** Maximum size of the HTML kept, in characters, in total and per piece; larger pieces are counted, but not kept. */
const MAX_TOTAL_LENGTH = 400_000;
const MAX_PIECE_LENGTH = 60_000;
const MAX_ELEMENTS = 2000;
const EXCERPT_LENGTH = 140;
/** Number of preceding blocks to remember, as the nearest may be removed later. */
const MAX_ANCHORS = 4;
/** Maximum number of elements to search for them. */
const MAX_STEPS = 200;

/** The element before a node in document order: the last descendant of its previous sibling, else its parent. */
function findPrevious(node: ChildNode): Element | null {
  let sibling: ChildNode | null = node.previousSibling;
  while (sibling && sibling.nodeType !== 1) sibling = sibling.previousSibling;
  if (!sibling) return node.parentElement;
  let last = sibling as Element;
  while (last.lastElementChild) last = last.lastElementChild;
  return last;
}

/** The blocks before a node, nearest first, including blocks that contain it. */
function findAnchors(node: ChildNode, root: Element): Anchor[] {
  const anchors: Anchor[] = [];
  let previous = findPrevious(node);
  for (
    let steps = 0;
    previous && previous !== root && steps < MAX_STEPS && anchors.length < MAX_ANCHORS;
    steps++
  ) {
    const place = previous.getAttribute(PLACE_ATTRIBUTE);
    if (place) anchors.push({ place, within: previous.contains(node) });
    previous = findPrevious(previous);
  }
  return anchors;
}

/** Collects what cleaning removes, so that the user can restore it. */
export interface PieceCollector {
  /** Must be called before the node is removed from the tree. */
  add(node: ChildNode, root: Element, rule: string): void;
  pieces(): RemovedPiece[];
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const MEDIA_SELECTOR = 'img, picture, video, audio';

/** A one-line description of a node; null if it wasn't visible. */
function createExcerpt(node: ChildNode, text: string): string | null {
  if (text) return text.slice(0, EXCERPT_LENGTH);
  if (node.nodeType !== 1) return null;
  const element = node as Element;
  const media = element.matches(MEDIA_SELECTOR) ? element : element.querySelector(MEDIA_SELECTOR);
  return media && foldSpaces(media.getAttribute('alt') ?? media.querySelector('[alt]')?.getAttribute('alt'));
}

/** A node's HTML; null if too large, which is checked before serialising where possible. */
function serialise(node: ChildNode, text: string): string | null {
  if (node.nodeType !== 1) return escapeHtml(text);
  const element = node as Element;
  if (text.length > MAX_PIECE_LENGTH || element.getElementsByTagName('*').length > MAX_ELEMENTS) return null;
  const html = element.outerHTML;
  return html.length > MAX_PIECE_LENGTH ? null : html;
}

/** Creates a collector with bounded memory. Keeps HTML instead of nodes, which would keep the whole copy alive. */
export function collectPieces(): PieceCollector {
  const pieces: RemovedPiece[] = [];
  let keptLength = 0;
  return {
    add(node, root, rule) {
      const text = foldSpaces(node.textContent);
      const excerpt = createExcerpt(node, text);
      if (excerpt === null) return;
      const markup = keptLength < MAX_TOTAL_LENGTH ? serialise(node, text) : null;
      const html = markup !== null && keptLength + markup.length <= MAX_TOTAL_LENGTH ? markup : null;
      keptLength += html?.length ?? 0;
      pieces.push({ rule, excerpt, html, anchors: findAnchors(node, root) });
    },
    pieces: () => pieces,
  };
}

/**
 * Makes a removed piece safe to show again, with the same normalisation and sanitising as its article. `base` is the base
 * URL for relative URLs. Returns '' if the piece's HTML wasn't kept.
 */
export function restorePiece(piece: RemovedPiece, metadata: Metadata, base: string): SafeHtml {
  const { content } = parseFragment(piece.html ?? '');
  const root = content.ownerDocument.createElement('div');
  moveChildren(content, root);
  // The article has its lead image already.
  normalise(root, { metadata: { ...metadata, leadImage: null }, base, url: metadata.canonicalUrl });
  return sanitize(root.innerHTML);
}
