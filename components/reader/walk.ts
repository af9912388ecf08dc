import { blocksOf } from './blocks';
import type { Mover } from './feature';

/** A walk through the article block by block: which one is being read, and the way to the next. */
export interface Walk {
  /** All blocks (`blocksOf`), as they are now. */
  blocks(): readonly HTMLElement[];
  /** The one last walked to, as long as it can be seen; else the first that can. */
  current(): HTMLElement | null;
  /** Walks on or back; through a block longer than the window screen by screen. */
  step(by: 1 | -1): void;
  /** Makes a block the current one, and shows it where it cannot be seen whole. */
  stand(block: HTMLElement): void;
}

/** Starts a walk. Takes the article's content, what moves the view just now, and what ends it. */
export function createWalk(content: HTMLElement, mover: () => Mover, signal: AbortSignal): Walk {
  let blocks: readonly HTMLElement[] | null = null;
  let at: HTMLElement | null = null;
  const Observer = (content.ownerDocument.defaultView as (Window & typeof globalThis) | null)
    ?.MutationObserver;
  const observer = Observer && new Observer(() => (blocks = null));
  observer?.observe(content, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer?.disconnect());
  const all = () => {
    blocks ??= blocksOf(content);
    return blocks;
  };
  const side = (block: HTMLElement) => mover().side(block.getBoundingClientRect());

  /** By halving: blocks of an article stand one after the other. */
  const firstSeen = () => {
    const list = all();
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = list[middle];
      if (block && side(block) === 'before') low = middle + 1;
      else high = middle;
    }
    return list[low] ?? list.at(-1) ?? null;
  };
  const current = () => {
    if (at?.isConnected && !['before', 'after'].includes(side(at))) return at;
    at = null;
    return firstSeen();
  };
  const seen = (block: HTMLElement) => block.getClientRects().length > 0;

  return {
    blocks: all,
    current,
    step(by) {
      const from = current();
      if (!from) return;
      const where = side(from);
      if (by > 0 && where === 'through') return mover().turn('forward');
      // Nothing was walked to yet and the first block is still to come: that is the next.
      const here = at === null && by > 0 && where === 'ahead' ? -1 : 0;
      if (by < 0 && (where === 'through' || where === 'begun')) {
        at = from;
        return mover().show(from, 'top');
      }
      const list = all();
      let index = list.indexOf(from) + by + here;
      for (; list[index] && !seen(list[index] as HTMLElement); ) index += by;
      const next = list[index];
      if (!next) return mover().turn(by > 0 ? 'end' : 'start');
      at = next;
      mover().show(next, 'top');
    },
    stand(block) {
      at = block;
      mover().show(block, 'near');
    },
  };
}
