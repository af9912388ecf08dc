import type { Preferences } from '../../preferences/types';
import { handleCommandClicks } from './command-clicks';
import { commandFor, keyOf, usesKey } from './keyboard';

/** What a view's keys and clicks ask for. */
export interface ViewEventHandlers {
  /** What Esc does; absent where the view is nothing that closes. */
  close?(): void;
  /** Runs a command (`commands.ts`); false where it has nothing to do. */
  run(command: string): boolean;
  jump(target: HTMLElement): void;
  /** The keys that the reader chose. */
  keys(): Preferences['keys'];
}

/** Hears a view's keys and clicks, on every surface it stands on. Takes the view's document and what answers. */
export function attachViewEvents(view: Document, handlers: ViewEventHandlers): void {
  handleCommandClicks(view, handlers.run);
  view.addEventListener('keydown', (event) => {
    // Keys pressed while a dialog is open are the dialog's, its Esc is the browser's.
    if (event.defaultPrevented || view.querySelector('dialog:modal')) return;
    if (event.key === 'Escape' && handlers.close) {
      event.preventDefault();
      handlers.close();
      return;
    }
    const key = keyOf(event);
    if (!key || usesKey(view.activeElement, key)) return;
    const command = commandFor(key, handlers.keys());
    // Held down, S does not save again and again.
    if (command && ((event.repeat && command === 'view.save') || handlers.run(command)))
      event.preventDefault();
  });
  view.addEventListener('click', (event) => followAnchor(view, event, handlers.jump));
}

/** A link to a place in the article scrolls there; left to the browser it would add to the history. */
function followAnchor(view: Document, event: MouseEvent, jump: (target: HTMLElement) => void): void {
  if (event.defaultPrevented) return;
  const link = (event.target as Element | null)?.closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const target = view.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  if (target) jump(target);
}
