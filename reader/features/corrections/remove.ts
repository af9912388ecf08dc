import type { FeatureHost } from '../feature';

/** A block that the reader took out, and how it comes back. */
export interface RemovedElement {
  text: string;
  /** Selectors of what is like it on the whole site; [] where it has no name. */
  selectors: string[];
  undo(): void;
}

/** What the view put round a block goes with it. */
const WHOLES = '.code, .card, .row, .scrolls, figure, .vertical > *, [data-restored]';

/** The blocks that are meant: those the selection touches, else the one with the focus, else the one being read. */
function blocksMeant(host: FeatureHost): HTMLElement[] {
  const { content, document: view } = host;
  const selection = view.getSelection();
  const range = selection && !selection.isCollapsed && selection.rangeCount ? selection.getRangeAt(0) : null;
  const all = host.walk.blocks();
  if (range && content.contains(range.commonAncestorContainer))
    return all.filter((block) => range.intersectsNode(block));
  const active = view.activeElement;
  const focused =
    active !== content && content.contains(active) ? all.findLast((block) => block.contains(active)) : null;
  const block = focused ?? host.walk.current();
  return block ? [block] : [];
}

/**
 * Takes what is meant out of the view; the next block becomes the current one. Null where nothing is meant. What is taken
 * out leaves a mark in its place, by which it comes back.
 */
export function removeFromView(host: FeatureHost): RemovedElement | null {
  const { content, document: view } = host;
  const blocks = blocksMeant(host);
  const wholes = new Set(
    blocks.map((block) => {
      const whole = block.closest<HTMLElement>(WHOLES);
      return whole && content.contains(whole) ? whole : block;
    }),
  );
  if (!wholes.size) return null;
  const all = host.walk.blocks();
  const after =
    all[all.indexOf(blocks.at(-1) as HTMLElement) + 1] ?? all[all.indexOf(blocks[0] as HTMLElement) - 1];
  const hadFocus = content.contains(view.activeElement);
  const taken = [...wholes].map((whole) => {
    const mark = view.createComment('');
    const selector = host.page?.removalOf(whole) ?? null;
    const text = whole.textContent ?? '';
    whole.replaceWith(mark);
    return { whole, mark, selector, text };
  });
  view.getSelection()?.removeAllRanges();
  if (after?.isConnected) host.walk.stand(after);
  if (hadFocus) host.main.focus({ preventScroll: true });
  return {
    text: taken
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
    selectors: [...new Set(taken.flatMap(({ selector }) => selector ?? []))],
    undo() {
      for (const { whole, mark } of taken) if (mark.isConnected) mark.replaceWith(whole);
      const [first] = taken;
      if (first?.whole.isConnected) host.mover().show(first.whole, 'near');
    },
  };
}
