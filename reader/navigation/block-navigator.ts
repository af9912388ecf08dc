import { bisect } from '../../article/bisect';
import { findBlocks } from '../text/blocks';
import type { ViewNavigator } from './view-navigator';

/** Moves through the article block by block, and knows which one is being read. */
export interface BlockNavigator {
  /** All current blocks (`findBlocks`). */
  all(): readonly HTMLElement[];
  /** The block last moved to while it is visible; else the first visible one. */
  current(): HTMLElement | null;
  /** The block last moved to while it is visible; else the one at the reading line, some way down the viewport. */
  atReadingLine(): HTMLElement | null;
  /** Moves to the next or previous block; through a block taller than the viewport, screen by screen. */
  step(by: 1 | -1, where?: 'top' | 'near'): void;
  /** Makes a block the current one, and scrolls to it unless it is fully visible. */
  goTo(block: HTMLElement): void;
  /** Makes a block the current one without scrolling. */
  setCurrent(block: HTMLElement): void;
  /** Calls `onChange` when the current block was changed by a move. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** Creates the navigator of an article's content. `navigator` returns the view's current one. */
export function createBlockNavigator(
  content: HTMLElement,
  navigator: () => ViewNavigator,
  signal: AbortSignal,
): BlockNavigator {
  let blocks: readonly HTMLElement[] | null = null;
  let selected: HTMLElement | null = null;
  const Observer = (content.ownerDocument.defaultView as (Window & typeof globalThis) | null)
    ?.MutationObserver;
  const observer = Observer && new Observer(() => (blocks = null));
  observer?.observe(content, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer?.disconnect());
  const all = () => {
    blocks ??= findBlocks(content);
    return blocks;
  };
  const relation = (block: HTMLElement) => navigator().relation(block.getBoundingClientRect());

  const watchers = new Set<() => void>();
  const setCurrent = (block: HTMLElement) => {
    selected = block;
    for (const onChange of watchers) onChange();
  };
  // After scrolling by hand, the user reads what is visible.
  const clearSelected = () => {
    selected = null;
  };
  for (const event of ['wheel', 'touchmove'])
    content.ownerDocument.addEventListener(event, clearSelected, { signal, passive: true });

  /** The first block that isn't behind, by bisection: blocks follow each other down the page. */
  const findFirst = (isBehind: (block: HTMLElement) => boolean) => {
    const list = all();
    const isReached = (block: HTMLElement | undefined) => !block || !isBehind(block);
    return list[bisect(list.length, (index) => isReached(list[index]))] ?? list.at(-1) ?? null;
  };
  const visibleSelected = () => {
    if (selected?.isConnected && !['before', 'after'].includes(relation(selected))) return selected;
    selected = null;
    return null;
  };
  const current = () => visibleSelected() ?? findFirst((block) => relation(block) === 'before');
  const isRendered = (block: HTMLElement) => block.getClientRects().length > 0;

  return {
    all: all,
    current,
    atReadingLine() {
      const line = navigator().readingLine?.();
      if (line === undefined) return current();
      return visibleSelected() ?? findFirst((block) => block.getBoundingClientRect().bottom <= line);
    },
    watch(onChange, until) {
      watchers.add(onChange);
      until.addEventListener('abort', () => watchers.delete(onChange));
    },
    step(by, where = 'top') {
      const from = where === 'near' ? this.atReadingLine() : current();
      if (!from) return;
      const fromRelation = relation(from);
      if (by > 0 && fromRelation === 'through') return navigator().move('forward');
      // If no block was selected yet and the first one is still ahead, that is the next.
      const skipped = selected === null && by > 0 && where === 'top' && fromRelation === 'ahead' ? -1 : 0;
      if (by < 0 && (fromRelation === 'through' || fromRelation === 'begun')) {
        navigator().show(from, 'top');
        return setCurrent(from);
      }
      const list = all();
      let index = list.indexOf(from) + by + skipped;
      for (; list[index] && !isRendered(list[index] as HTMLElement); ) index += by;
      const next = list[index];
      if (!next) return navigator().move(by > 0 ? 'end' : 'start');
      navigator().show(next, where);
      setCurrent(next);
    },
    setCurrent: setCurrent,
    goTo(block) {
      navigator().show(block, 'near');
      setCurrent(block);
    },
  };
}
