import type { Speech } from '../../../preferences/types';
import { languageOf } from '../../text/blocks';
import { createBlockIndex, createTextIndex, type TextIndex } from '../../text/text-index';
import type { FeatureHost } from '../feature';
import { type Piece, piecesOf } from './pieces';
import type { Script, Spot } from './script';

/** What is seen and not said: readings over letters, formulas, pictures of letters, buttons, what hides from listeners. */
const UNSAID = 'rt, rp, math, svg, button, script, style, [aria-hidden="true"], .heard';
/** The mark of a footnote. */
const NOTE = /^[[(]?\s*(?:\p{Nd}{1,4}|[*†‡§]{1,3}|[a-z])\s*[\])]?$/iu;

/** The script of an article in a view, and the way between it and the document. */
export interface DomScript extends Script {
  element(block: number): HTMLElement | null;
  range(block: number, start: number, end: number): Range | null;
  /** The range of the whole sentence that a piece is part of. */
  sentence(block: number, piece: Piece): Range | null;
  /** The spot of a place in the document; null outside the text. */
  spotOf(node: Node, offset: number): Spot | null;
}

function isUnsaid(parent: Element): boolean {
  if (parent.closest(UNSAID)) return true;
  const link = parent.closest('sup, a[href^="#"]');
  return link !== null && NOTE.test((link.textContent ?? '').trim());
}

function isPassedOver(block: HTMLElement, { skipCode, skipTables }: Speech): boolean {
  if (skipCode && block.matches('pre, .scrolls:has(> pre)')) return true;
  return skipTables && (block.matches('table') || block.querySelector(':scope > table') !== null);
}

/** Takes a view's host: its title and the blocks of its article become the script. Nothing is cut before it is reached. */
export function readScript(host: FeatureHost): DomScript {
  const { main, content, article, window, signal } = host;
  const title = main.querySelector<HTMLElement>('[data-part="title"]');
  const blocks = [...(title ? [title] : []), ...host.walk.blocks()];
  const maps = new Map<HTMLElement, TextIndex>();
  const cut = new Map<HTMLElement, readonly Piece[]>();
  const fallback = article.language ?? host.locale;
  // Other features put other nodes in (bold beginnings): the text is the same, the way to it is not.
  const observer = new window.MutationObserver(() => maps.clear());
  observer.observe(content, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());

  /** A picture says its caption, a table and code all that is in them, other blocks what is in no block of its own. */
  const read = (block: HTMLElement): TextIndex => {
    if (block.localName === 'figure') {
      const caption = block.querySelector<HTMLElement>('figcaption');
      return caption ? createTextIndex(caption, isUnsaid) : createTextIndex(block, () => true);
    }
    return block.matches('.scrolls, pre, table')
      ? createTextIndex(block, isUnsaid)
      : createBlockIndex(block, isUnsaid);
  };
  const mapOf = (block: HTMLElement): TextIndex => {
    const map = maps.get(block) ?? read(block);
    maps.set(block, map);
    return map;
  };
  const language = (index: number) => {
    const block = blocks[index];
    return block && block !== title ? languageOf(block, fallback) : fallback;
  };
  const pieces = (index: number): readonly Piece[] => {
    const block = blocks[index];
    if (!block?.isConnected || isPassedOver(block, host.preferences().speech)) return [];
    let found = cut.get(block);
    if (!found) {
      found = piecesOf(mapOf(block).text, language(index));
      cut.set(block, found);
    }
    return found;
  };
  const range = (index: number, start: number, end: number) => {
    const block = blocks[index];
    return block?.isConnected ? mapOf(block).range(start, end) : null;
  };
  return {
    count: () => blocks.length,
    pieces,
    language,
    range,
    element: (index) => blocks[index] ?? null,
    sentence(index, { sentence }) {
      const parts = pieces(index).filter((piece) => piece.sentence === sentence);
      return range(index, parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0);
    },
    spotOf(node, offset) {
      const block = blocks.findLastIndex((candidate) => candidate.contains(node));
      const element = blocks[block];
      if (!element) return null;
      return { block, offset: mapOf(element).offsetOf(node, offset) };
    },
  };
}
