import type { Preferences } from '../../preferences/types';
import { handleCommandClicks } from './command-clicks';
import { commandOfPress, usesKey } from './keyboard';

/** Handlers for a view's keys and clicks. */
export interface ViewEventHandlers {
  /** Closes the view on Esc; absent if it can't be closed. */
  close?(): void;
  /** Runs a command (`commands.ts`); false if it doesn't apply. */
  run(command: string): boolean;
  jump(target: HTMLElement): void;
  /** The user's key assignments. */
  keys(): Preferences['keys'];
}

/** Commands that a key held down repeats. */
const REPEATS =
  /^(?:view\.(?:next|previous|forward|back|larger|smaller)|paged\.(?:left|right)|find\.(?:next|previous)|listening\.\w+|(?:focus|ruler)\.(?:next|previous))$/;

/** Handles the keys and clicks of a view. */
export function attachViewEvents(view: Document, handlers: ViewEventHandlers): void {
  handleCommandClicks(view, handlers.run);
  view.addEventListener('keydown', (event) => {
    // An open dialog handles its own keys, and the browser its Esc.
    if (event.defaultPrevented || view.querySelector('dialog:modal')) return;
    if (event.key === 'Escape' && !event.isComposing && handlers.close) {
      event.preventDefault();
      handlers.close();
      return;
    }
    const pressed = commandOfPress(event, handlers.keys());
    if (!pressed || usesKey(view.activeElement, pressed.key)) return;
    // Holding a key down repeats moves, not changes.
    if ((event.repeat && !REPEATS.test(pressed.command)) || handlers.run(pressed.command))
      event.preventDefault();
  });
  view.addEventListener('click', (event) => followAnchor(view, event, handlers.jump));
}

/** Follows a link within the article; the browser would add a history entry. */
function followAnchor(view: Document, event: MouseEvent, jump: (target: HTMLElement) => void): void {
  if (event.defaultPrevented) return;
  const link = (event.target as Element | null)?.closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const target = view.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  if (target) jump(target);
}
