import { render } from 'preact';
import { keyOf } from '../../../components/keys/key-of';
import { Strings } from '../../../components/strings';
import { commandFor } from '../../commands/keyboard';
import type { FeatureHost } from '../feature';
import { RemoveBar } from './RemoveBar';

/** On the block that is about to be removed. */
const OUTLINED_ATTRIBUTE = 'data-to-remove';
/** A block counts as in sight if this share of it is, or this share of the screen shows it. */
const MIN_SEEN_SHARE = 0.5;
const MIN_SCREEN_SHARE = 0.3;

/** Outlines a block, and asks whether to remove it. */
export interface BlockChooser {
  isOpen(): boolean;
  /** Asks about the block being read; D, Enter and the button confirm. */
  open(): boolean;
  confirm(): void;
}

/** The part of the window in which text is seen (viewport pixels): below the toolbar. */
function sightOf({ document: view, window }: FeatureHost): { top: number; bottom: number } {
  const bar = view.querySelector('.bar:not([data-away])')?.getBoundingClientRect();
  return { top: Math.max(0, bar?.bottom ?? 0), bottom: window.innerHeight };
}

/**
 * Creates the chooser of the block to remove. `remove` removes a block; `wrapperOf` is what goes along with it, which is
 * outlined as well.
 */
export function createBlockChooser(
  host: FeatureHost,
  wrapperOf: (block: HTMLElement) => HTMLElement,
  remove: (block: HTMLElement) => void,
): BlockChooser {
  const { document: view, content, window, blocks, signal } = host;
  const dock = host.dock('after');
  let chosen: HTMLElement | null = null;
  let before: HTMLElement | null = null;
  /** The block under the mouse, until the reader moves by the keyboard. */
  let hovered: HTMLElement | null = null;

  view.addEventListener(
    'pointermove',
    ({ target, pointerType }) => {
      const element = pointerType === 'mouse' ? (target as Element) : null;
      // On the way to the menu the mouse leaves the text, and what it pointed at is forgotten.
      hovered = element && content.contains(element) && element !== content ? findBlock(element) : null;
    },
    { signal, passive: true },
  );
  blocks.watch(() => {
    hovered = null;
  }, signal);

  function findBlock(element: Element): HTMLElement | null {
    return blocks.all().findLast((block) => block.contains(element)) ?? null;
  }

  const isInSight = (block: HTMLElement): boolean => {
    const box = block.getBoundingClientRect();
    const { top, bottom } = sightOf(host);
    const isBeside = box.right <= 0 || box.left >= window.innerWidth;
    const seen = isBeside ? 0 : Math.min(box.bottom, bottom) - Math.max(box.top, top);
    return seen > 0 && (seen >= MIN_SEEN_SHARE * box.height || seen >= MIN_SCREEN_SHARE * (bottom - top));
  };

  /** The focused block, the one under the mouse, the one last moved to, or the first one in sight. */
  const findTarget = (): HTMLElement | null => {
    const active = view.activeElement;
    const focused = active && active !== content && content.contains(active) ? findBlock(active) : null;
    const current = blocks.current();
    return (
      [focused, hovered, current].find((block) => block && isInSight(block)) ??
      blocks.all().find(isInSight) ??
      current
    );
  };

  const outline = (block: HTMLElement | null) => {
    if (chosen) wrapperOf(chosen).removeAttribute(OUTLINED_ATTRIBUTE);
    chosen = block;
    if (block) wrapperOf(block).setAttribute(OUTLINED_ATTRIBUTE, '');
  };
  const close = () => {
    outline(null);
    render(null, dock);
    (before?.isConnected ? before : host.main).focus({ preventScroll: true });
    before = null;
  };
  const confirm = () => {
    const block = chosen;
    close();
    if (block?.isConnected) remove(block);
  };
  const step = (by: 1 | -1) => {
    const all = blocks.all();
    const next = chosen && all[all.indexOf(chosen) + by];
    if (!next) return;
    outline(next);
    if (!isInSight(next)) host.navigator().show(next, 'near');
    host.announce(next.textContent ?? '');
  };

  /** The chooser's keys come before those of the view; the keys for moving and removing are the user's. */
  const onKey = (event: KeyboardEvent) => {
    const key = chosen ? keyOf(event) : null;
    if (!key) return;
    const command = commandFor(key, host.preferences().keys) ?? '';
    const isOnButton = (event.target as Element).matches('[data-part="remove-ask"] button');
    if (key === 'ArrowDown' || command === 'view.next') step(1);
    else if (key === 'ArrowUp' || command === 'view.previous') step(-1);
    else if (key === 'Escape') close();
    else if (command === 'corrections.remove' || (key === 'Enter' && !isOnButton)) confirm();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  view.addEventListener('keydown', onKey, { signal, capture: true });
  signal.addEventListener('abort', () => outline(null));

  return {
    isOpen: () => chosen !== null,
    open() {
      const target = findTarget();
      if (!target) return false;
      outline(target);
      before = view.activeElement as HTMLElement | null;
      render(
        <Strings.Provider value={host.translate}>
          <RemoveBar onRemove={confirm} onCancel={close} />
        </Strings.Provider>,
        dock,
      );
      host.announce(`${host.translate('removeThisAsk')} ${target.textContent ?? ''}`);
      return true;
    },
    confirm,
  };
}
