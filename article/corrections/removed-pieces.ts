import { parseFragment } from '../../markup/parse';
import type { SafeHtml } from '../../markup/safe-html';
import { moveChildren } from '../dom/move';
import { normalise } from '../normalise/normalise';
import { sanitize } from '../sanitize';
import { PLACE_ATTRIBUTE } from '../snapshot/pairs';
import type { Anchor, Metadata, RemovedPiece } from '../types';

/** Characters of markup kept for all pieces of an article together, and for one; the rest is counted, not kept. */
const MOST = 400_000;
const MOST_OF_ONE = 60_000;
const MOST_ELEMENTS = 2000;
const EXCERPT = 140;
/** So many blocks before a piece are remembered: the nearest may be taken out after it. */
const ANCHORS = 4;
/** The search for them ends after so many elements. */
const FAR = 200;

/** The element before a node in document order: the innermost last of the one before it, else its parent. */
function before(node: ChildNode): Element | null {
  let sibling: ChildNode | null = node.previousSibling;
  while (sibling && sibling.nodeType !== 1) sibling = sibling.previousSibling;
  if (!sibling) return node.parentElement;
  let last = sibling as Element;
  while (last.lastElementChild) last = last.lastElementChild;
  return last;
}

/** The blocks before a node of a tree, nearest first; a block that the node is in is one of them. */
function anchorsOf(node: ChildNode, root: Element): Anchor[] {
  const anchors: Anchor[] = [];
  let at = before(node);
  for (let steps = 0; at && at !== root && steps < FAR && anchors.length < ANCHORS; steps++) {
    const place = at.getAttribute(PLACE_ATTRIBUTE);
    if (place) anchors.push({ place, within: at.contains(node) });
    at = before(at);
  }
  return anchors;
}

/** Collects what cleaning takes out, so that the reader can have it back. */
export interface PieceCollector {
  /** Call before the node is taken out of the tree. */
  add(node: ChildNode, root: Element, rule: string): void;
  pieces(): RemovedPiece[];
}

const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const MEDIA = 'img, picture, video, audio';

/** What a node says of itself in one line; null for one that a reader never saw. */
function excerptOf(node: ChildNode, text: string): string | null {
  if (text) return text.slice(0, EXCERPT);
  if (node.nodeType !== 1) return null;
  const element = node as Element;
  const media = element.matches(MEDIA) ? element : element.querySelector(MEDIA);
  return media && fold(media.getAttribute('alt') ?? media.querySelector('[alt]')?.getAttribute('alt'));
}

/** A node's markup, or null where it is too much to keep; a tree this large is not written out to see. */
function markupOf(node: ChildNode, text: string): string | null {
  if (node.nodeType !== 1) return escaped(text);
  const element = node as Element;
  if (text.length > MOST_OF_ONE || element.getElementsByTagName('*').length > MOST_ELEMENTS) return null;
  const html = element.outerHTML;
  return html.length > MOST_OF_ONE ? null : html;
}

/** Starts a collection with bounded memory: markup only, no nodes, which would keep the whole copy alive. */
export function collectPieces(): PieceCollector {
  const pieces: RemovedPiece[] = [];
  let kept = 0;
  return {
    add(node, root, rule) {
      const text = fold(node.textContent);
      const excerpt = excerptOf(node, text);
      if (excerpt === null) return;
      const markup = kept < MOST ? markupOf(node, text) : null;
      const html = markup !== null && kept + markup.length <= MOST ? markup : null;
      kept += html?.length ?? 0;
      pieces.push({ rule, excerpt, html, anchors: anchorsOf(node, root) });
    },
    pieces: () => pieces,
  };
}

/**
 * Makes a piece safe to show again: through the steps and the one door that its article went through. Takes the piece, the
 * article's metadata and what relative addresses are relative to; '' where its markup was not kept.
 */
export function restorePiece(piece: RemovedPiece, metadata: Metadata, base: string): SafeHtml {
  const { content } = parseFragment(piece.html ?? '');
  const root = content.ownerDocument.createElement('div');
  moveChildren(content, root);
  // Whatever the article's lead image is, it is in the article already.
  normalise(root, { metadata: { ...metadata, leadImage: null }, base, url: metadata.canonicalUrl });
  return sanitize(root.innerHTML);
}
