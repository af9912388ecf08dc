import type { FeatureHost } from '../feature';

/** Blocks that the user removed, and how to restore them. */
export interface RemovedElement {
  text: string;
  /** Selectors that match similar blocks on the whole site; [] if none can be built. */
  selectors: string[];
  undo(): void;
}

/** Wrappers that are removed along with the block in them. */
const WRAPPERS = '.code, .card, .row, .scrolls, figure, .vertical > *, [data-restored]';

/** What is removed along with a block: its wrapper, or only the block itself. */
export function wrapperOf(block: HTMLElement, content: HTMLElement): HTMLElement {
  const wrapper = block.closest<HTMLElement>(WRAPPERS);
  return wrapper && content.contains(wrapper) ? wrapper : block;
}

/** The blocks in the user's selection. */
export function selectedBlocks({ content, document: view, blocks }: FeatureHost): HTMLElement[] {
  const selection = view.getSelection();
  const range = selection && !selection.isCollapsed && selection.rangeCount ? selection.getRangeAt(0) : null;
  if (!range || !content.contains(range.commonAncestorContainer)) return [];
  return blocks.all().filter((block) => range.intersectsNode(block));
}

/**
 * Removes blocks from the view; the next block becomes the current one, and nothing scrolls while it is in sight. Each leaves
 * a placeholder at which it can be restored. Null if there is nothing to remove.
 */
export function removeBlocks(host: FeatureHost, blocks: readonly HTMLElement[]): RemovedElement | null {
  const { content, document: view } = host;
  const elements = new Set(blocks.map((block) => wrapperOf(block, content)));
  if (!elements.size) return null;
  const all = host.blocks.all();
  const after =
    all[all.indexOf(blocks.at(-1) as HTMLElement) + 1] ?? all[all.indexOf(blocks[0] as HTMLElement) - 1];
  const hadFocus = content.contains(view.activeElement);
  const removed = [...elements].map((element) => {
    const placeholder = view.createComment('');
    const selector = host.page?.selectorFor(element) ?? null;
    const text = element.textContent ?? '';
    element.replaceWith(placeholder);
    return { whole: element, mark: placeholder, selector, text };
  });
  view.getSelection()?.removeAllRanges();
  if (after?.isConnected) {
    const isOutOfSight = /^(?:before|after)$/.test(host.navigator().relation(after.getBoundingClientRect()));
    if (isOutOfSight) host.blocks.goTo(after);
    else host.blocks.setCurrent(after);
  }
  if (hadFocus) host.main.focus({ preventScroll: true });
  return {
    text: removed
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
    selectors: [...new Set(removed.flatMap(({ selector }) => selector ?? []))],
    undo() {
      for (const { whole: element, mark: placeholder } of removed)
        if (placeholder.isConnected) placeholder.replaceWith(element);
      const [first] = removed;
      if (first?.whole.isConnected) host.navigator().show(first.whole, 'near');
    },
  };
}
