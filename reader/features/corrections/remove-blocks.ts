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

/** The blocks to remove: those in the selection, else the focused one, else the current one. */
function targetBlocks(host: FeatureHost): HTMLElement[] {
  const { content, document: view } = host;
  const selection = view.getSelection();
  const range = selection && !selection.isCollapsed && selection.rangeCount ? selection.getRangeAt(0) : null;
  const all = host.blocks.all();
  if (range && content.contains(range.commonAncestorContainer))
    return all.filter((block) => range.intersectsNode(block));
  const active = view.activeElement;
  const focused =
    active !== content && content.contains(active) ? all.findLast((block) => block.contains(active)) : null;
  const block = focused ?? host.blocks.current();
  return block ? [block] : [];
}

/**
 * Removes the selected or current blocks from the view; the next block becomes the current one. Each leaves a placeholder
 * at which it can be restored. Null if there is nothing to remove.
 */
export function removeBlocks(host: FeatureHost): RemovedElement | null {
  const { content, document: view } = host;
  const blocks = targetBlocks(host);
  const elements = new Set(
    blocks.map((block) => {
      const element = block.closest<HTMLElement>(WRAPPERS);
      return element && content.contains(element) ? element : block;
    }),
  );
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
  if (after?.isConnected) host.blocks.goTo(after);
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
