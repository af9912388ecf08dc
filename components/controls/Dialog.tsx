import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  class: string;
  /** Its accessible name. */
  label: string;
  /** Its `data-part` or `data-sheet`, by which styles and tests know it. */
  part?: string;
  sheet?: string;
  /** What takes the focus: the dialog itself, so that a screen reader begins with its name, or what a selector finds in it. */
  focus: string;
  /** Keys of its own; a key whose default it prevents is handled. */
  onKey?(event: KeyboardEvent): void;
  children: ComponentChildren;
  onClose(): void;
}

/** What `DialogProps.focus` calls the dialog itself. */
export const DIALOG_ITSELF = ':scope';

/**
 * A modal `<dialog>`: the browser keeps the focus in it and everything else out of reach. Esc and a press beside it ask to
 * close it, no key reaches what is behind, and once it is gone the focus is back where it was.
 */
export function Dialog(props: DialogProps) {
  const { class: name, label, part, sheet, focus, onKey, children, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = element.ownerDocument.activeElement as HTMLElement | null;
    element.showModal();
    (focus === DIALOG_ITSELF ? element : element.querySelector<HTMLElement>(focus))?.focus();
    return () => {
      // As long as it is open, nothing behind it can take the focus.
      element.close();
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  // A press that begins inside, to select text, may end beside it.
  const pressed = useRef<EventTarget | null>(null);
  const isBeside = (target: EventTarget | null) => target === dialog.current;
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    onKey?.(event);
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      class={name}
      data-part={part}
      data-sheet={sheet}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onPointerDown={({ target }) => {
        pressed.current = target;
      }}
      onClick={({ target }) => isBeside(target) && isBeside(pressed.current) && onClose()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
