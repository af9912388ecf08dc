import { findText } from '../../text/find-text';
import { type FoldedText, foldText } from '../../text/folded-text';
import type { Stretch } from '../../text/sentences';
import { createTextIndex, type TextIndex } from '../../text/text-index';
import type { FeatureHost } from '../feature';

/** Searches an article's text, and says where in the document things were found. */
export interface Finder {
  /** Searches; returns how many were found. */
  look(query: string): number;
  count(): number;
  /** The ranges of what was found, from one index to before another; indices beyond the ends are left out. */
  ranges(from: number, to: number): Range[];
  /** Index of the first that stands in a block or after it; the first of all where none does. */
  firstFrom(block: HTMLElement | null): number;
}

/** Makes the finder of an article; its text is read once, and again after its content has changed. */
export function createFinder({ content, window, signal }: FeatureHost): Finder {
  let map: TextIndex | null = null;
  let folded: FoldedText | null = null;
  let asked = '';
  let found: readonly Stretch[] = [];
  const observer = new window.MutationObserver(() => {
    map = null;
  });
  observer.observe(content, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  const fresh = (query: string): TextIndex => {
    if (map && folded && query === asked) return map;
    if (!map || !folded) {
      map = createTextIndex(content);
      folded = foldText(map.text);
    }
    asked = query;
    found = findText(folded, query, map.text);
    return map;
  };
  return {
    look(query) {
      fresh(query);
      return found.length;
    },
    count: () => found.length,
    ranges(from, to) {
      const { range } = fresh(asked);
      return found.slice(Math.max(0, from), Math.max(0, to)).map(({ start, end }) => range(start, end));
    },
    firstFrom(block) {
      const start = block ? fresh(asked).offsetOf(block) : 0;
      const first = found.findIndex((one) => one.start >= start);
      return Math.max(0, first);
    },
  };
}
