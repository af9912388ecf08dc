import { findText } from '../../text/find-text';
import { type FoldedText, foldText } from '../../text/folded-text';
import type { TextRange } from '../../text/sentences';
import { createTextIndex, type TextIndex } from '../../text/text-index';
import type { FeatureHost } from '../feature';

/** Searches the text of an article. */
export interface Finder {
  /** Searches, and returns the number of matches. */
  search(query: string): number;
  count(): number;
  /** The ranges of the matches from one index to before another; indexes out of bounds are left out. */
  ranges(from: number, to: number): Range[];
  /** Index of the first match in a block or after it; 0 if there is none. */
  firstFrom(block: HTMLElement | null): number;
}

/** Creates the finder of an article. It indexes the text once, and again after the content changes. */
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
