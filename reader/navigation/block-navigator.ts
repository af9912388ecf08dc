import { findBlocks } from '../text/blocks';
import type { ViewNavigator } from './view-navigator';

/** A walk through the article block by block: which one is being read, and the way to the next. */
export interface BlockNavigator {
  /** All blocks (`findBlocks`), as they are now. */
  all(): readonly HTMLElement[];
  /** The one last walked to, as long as it can be seen; else the first that can. */
  current(): HTMLElement | null;
  /** The one last walked to; else the one where eyes are, some way down the window. */
  atReadingLine(): HTMLElement | null;
  /** Walks on or back; through a block longer than the window screen by screen. */
  step(by: 1 | -1, where?: 'top' | 'near'): void;
  /** Makes a block the current one, and shows it where it cannot be seen whole. */
  goTo(block: HTMLElement): void;
  /** Makes a block the current one where it is. */
  setCurrent(block: HTMLElement): void;
  /** Calls `walked` when the reader walked to another block. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** Starts a walk. Takes the article's content, what moves the view just now, and what ends it. */
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
  // Who scrolls by hand reads where they scroll to.
  const clearSelected = () => {
    selected = null;
  };
  for (const event of ['wheel', 'touchmove'])
    content.ownerDocument.addEventListener(event, clearSelected, { signal, passive: true });

  /** The first block that is not behind yet, by halving: blocks of an article stand one after the other. */
  const findFirst = (isBehind: (block: HTMLElement) => boolean) => {
    const list = all();
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = list[middle];
      if (block && isBehind(block)) low = middle + 1;
      else high = middle;
    }
    return list[low] ?? list.at(-1) ?? null;
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
      // Nothing was walked to yet and the first block is still to come: that is the next.
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
