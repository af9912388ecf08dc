import type { Speech } from '../../../preferences/types';
import { languageOf } from '../../text/blocks';
import { createBlockIndex, createTextIndex, type TextIndex } from '../../text/text-index';
import type { FeatureHost } from '../feature';
import { type SpeechChunk, splitIntoChunks } from './speech-chunks';
import type { SpeechPosition, SpokenText } from './spoken-text';

/** Elements that are not read aloud: ruby text, formulas, icons, buttons, anything hidden from screen readers. */
const UNSPOKEN = 'rt, rp, math, svg, button, script, style, [aria-hidden="true"], .heard';
/** Text of a footnote reference. */
const FOOTNOTE_MARK = /^[[(]?\s*(?:\p{Nd}{1,4}|[*†‡§]{1,3}|[a-z])\s*[\])]?$/iu;

/** The spoken text of an article in a view, and its mapping to the document. */
export interface DomSpokenText extends SpokenText {
  element(block: number): HTMLElement | null;
  range(block: number, start: number, end: number): Range | null;
  /** The range of the whole sentence that a chunk belongs to. */
  sentenceRange(block: number, chunk: SpeechChunk): Range | null;
  /** The position of a point in the document, or null outside the text. */
  positionAt(node: Node, offset: number): SpeechPosition | null;
}

function isUnspoken(parent: Element): boolean {
  if (parent.closest(UNSPOKEN)) return true;
  const link = parent.closest('sup, a[href^="#"]');
  return link !== null && FOOTNOTE_MARK.test((link.textContent ?? '').trim());
}

function isSkipped(block: HTMLElement, { skipCode, skipTables }: Speech): boolean {
  if (skipCode && block.matches('pre, .scrolls:has(> pre)')) return true;
  return skipTables && (block.matches('table') || block.querySelector(':scope > table') !== null);
}

/** Creates the spoken text of a view: its title and the blocks of its article. A block is split when it is reached. */
export function createSpokenText(host: FeatureHost): DomSpokenText {
  const { main, content, article, window, signal } = host;
  const title = main.querySelector<HTMLElement>('[data-part="title"]');
  const blocks = [...(title ? [title] : []), ...host.blocks.all()];
  const indexes = new Map<HTMLElement, TextIndex>();
  const chunksByBlock = new Map<HTMLElement, readonly SpeechChunk[]>();
  const fallback = article.language ?? host.locale;
  // Other features replace nodes (bold beginnings): the text stays the same, but the index doesn't.
  const observer = new window.MutationObserver(() => indexes.clear());
  observer.observe(content, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());

  /** Figures are read as their caption, tables and code as a whole, other blocks without nested blocks. */
  const createIndex = (block: HTMLElement): TextIndex => {
    if (block.localName === 'figure') {
      const caption = block.querySelector<HTMLElement>('figcaption');
      return caption ? createTextIndex(caption, isUnspoken) : createTextIndex(block, () => true);
    }
    return block.matches('.scrolls, pre, table')
      ? createTextIndex(block, isUnspoken)
      : createBlockIndex(block, isUnspoken);
  };
  const indexOf = (block: HTMLElement): TextIndex => {
    const textIndex = indexes.get(block) ?? createIndex(block);
    indexes.set(block, textIndex);
    return textIndex;
  };
  const language = (index: number) => {
    const block = blocks[index];
    return block && block !== title ? languageOf(block, fallback) : fallback;
  };
  const chunks = (index: number): readonly SpeechChunk[] => {
    const block = blocks[index];
    if (!block?.isConnected || isSkipped(block, host.preferences().speech)) return [];
    let blockChunks = chunksByBlock.get(block);
    if (!blockChunks) {
      blockChunks = splitIntoChunks(indexOf(block).text, language(index));
      chunksByBlock.set(block, blockChunks);
    }
    return blockChunks;
  };
  const range = (index: number, start: number, end: number) => {
    const block = blocks[index];
    return block?.isConnected ? indexOf(block).range(start, end) : null;
  };
  return {
    count: () => blocks.length,
    chunks,
    language,
    range,
    element: (index) => blocks[index] ?? null,
    sentenceRange(index, { sentence }) {
      const sentenceChunks = chunks(index).filter((chunk) => chunk.sentence === sentence);
      return range(index, sentenceChunks[0]?.start ?? 0, sentenceChunks.at(-1)?.end ?? 0);
    },
    positionAt(node, offset) {
      const block = blocks.findLastIndex((candidate) => candidate.contains(node));
      const element = blocks[block];
      if (!element) return null;
      return { block, offset: indexOf(element).offsetOf(node, offset) };
    },
  };
}
