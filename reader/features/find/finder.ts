import { findText } from '../../text/find-text';
import { type FoldedText, foldText } from '../../text/folded-text';
import type { TextRange } from '../../text/sentences';
import { createTextIndex, type TextIndex } from '../../text/text-index';
import type { FeatureHost } from '../feature';

/** Searches an article's text, and says where in the document things were found. */
export interface Finder {
  /** Searches; returns how many were found. */
  search(query: string): number;
  count(): number;
  /** The ranges of what was found, from one index to before another; indices beyond the ends are left out. */
  ranges(from: number, to: number): Range[];
  /** Index of the first that stands in a block or after it; the first of all where none does. */
  firstFrom(block: HTMLElement | null): number;
}

/** Makes the finder of an article; its text is read once, and again after its content has changed. */
export function createFinder({ content, window, signal }: FeatureHost): Finder {
  let index: TextIndex | null = null;
  let folded: FoldedText | null = null;
  let lastQuery = '';
  let matches: readonly TextRange[] = [];
  const observer = new window.MutationObserver(() => {
    index = null;
  });
  observer.observe(content, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  const searchFresh = (query: string): TextIndex => {
    if (index && folded && query === lastQuery) return index;
    if (!index || !folded) {
      index = createTextIndex(content);
      folded = foldText(index.text);
    }
    lastQuery = query;
    matches = findText(folded, query, index.text);
    return index;
  };
  return {
    search(query) {
      searchFresh(query);
      return matches.length;
    },
    count: () => matches.length,
    ranges(from, to) {
      const { range } = searchFresh(lastQuery);
      return matches.slice(Math.max(0, from), Math.max(0, to)).map(({ start, end }) => range(start, end));
    },
    firstFrom(block) {
      const start = block ? searchFresh(lastQuery).offsetOf(block) : 0;
      const first = matches.findIndex((one) => one.start >= start);
      return Math.max(0, first);
    },
  };
}
