import { type ComponentChildren, render } from 'preact';
import { closeOnEscape } from '../../components/close-on-escape';
import { Strings } from '../../components/strings';
import type { FeatureHost } from './feature';

/** A sheet that a command opens and closes over the text. */
export interface Sheet {
  toggle(): void;
  close(): void;
  /** Draws what it shows again, where it is open. */
  draw(): void;
}

/** What some sheets do besides. */
export interface SheetOptions {
  /** What in it takes the focus when it opens; the sheet itself where nothing is said. */
  focus?: string;
  /** A press elsewhere leaves it open. */
  stays?(): boolean;
  /** Before it is drawn, with the signal of its end; and after it is gone. */
  opening?(signal: AbortSignal): void;
  closed?(): void;
}

/**
 * Makes a sheet. Takes the command that toggles it and what it shows. Esc and a press elsewhere close it, and the focus goes
 * back to where it was.
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
    host.pressed(command, false);
  };
  const show = () => {
    open = new AbortController();
    const { signal } = open;
    before = view.activeElement as HTMLElement | null;
    opening?.(signal);
    draw();
    dock.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
    // The bar answers its own presses: its button would close the sheet and open it again.
    const outside = ({ target }: Event) => {
      const elsewhere = !dock.contains(target as Node) && !(target as Element).closest?.('.bar');
      if (elsewhere && !stays()) close();
    };
    closeOnEscape(dock, close, signal);
    view.addEventListener('pointerdown', outside, { signal });
    host.pressed(command, true);
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
