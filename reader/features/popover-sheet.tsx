import { type ComponentChildren, render } from 'preact';
import { closeOnEscape } from '../../components/close-on-escape';
import { Strings } from '../../components/strings';
import type { FeatureHost } from './feature';

/** A sheet over the text, toggled by a command. */
export interface Sheet {
  toggle(): void;
  close(): void;
  /** Redraws the sheet if it is open. */
  draw(): void;
}

/** Options for a sheet. */
export interface SheetOptions {
  /** A selector of the element to focus when the sheet opens; by default the sheet itself. */
  focus?: string;
  /** Whether a press outside leaves it open. */
  stays?(): boolean;
  /** Called before it is drawn, with a signal that is aborted when it closes; and after it was removed. */
  opening?(signal: AbortSignal): void;
  closed?(): void;
}

/**
 * Creates a sheet with the given content, toggled by `command`. Esc or a press outside closes it and restores the focus.
 */
export function createSheet(
  host: FeatureHost,
  command: string,
  content: (close: () => void) => ComponentChildren,
  { focus = '[role="dialog"]', stays = () => false, opening, closed }: SheetOptions = {},
): Sheet {
  const { document: view } = host;
  const dock = host.dock('before');
  let before: HTMLElement | null = null;
  let open: AbortController | null = null;

  const draw = () =>
    render(open && <Strings.Provider value={host.translate}>{content(close)}</Strings.Provider>, dock);
  const close = () => {
    if (!open) return;
    const hadFocus = dock.matches(':focus-within');
    open.abort();
    open = null;
    draw();
    closed?.();
    if (hadFocus) (before?.isConnected ? before : host.main).focus({ preventScroll: true });
    host.setPressed(command, false);
  };
  const show = () => {
    open = new AbortController();
    const { signal } = open;
    before = view.activeElement as HTMLElement | null;
    opening?.(signal);
    draw();
    dock.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
    // Ignore presses on the toolbar: its button toggles the sheet, and would open it again.
    const outside = ({ target }: Event) => {
      const elsewhere = !dock.contains(target as Node) && !(target as Element).closest?.('.bar');
      if (elsewhere && !stays()) close();
    };
    closeOnEscape(dock, close, signal);
    view.addEventListener('pointerdown', outside, { signal });
    host.setPressed(command, true);
  };
  host.signal.addEventListener('abort', close);
  return {
    close,
    draw() {
      if (open) draw();
    },
    toggle() {
      if (open) close();
      else show();
    },
  };
}
