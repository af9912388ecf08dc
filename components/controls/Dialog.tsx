import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  class: string;
  /** Its accessible name. */
  label: string;
  /** Its `data-part` or `data-sheet`, by which styles and tests know it. */
  part?: string;
  sheet?: string;
  /** A selector of the element to focus; by default the dialog itself, so that screen readers begin with its name. */
  focus?: string;
  /** Handles keys of its own; Esc closes the dialog unless this prevents the event's default. */
  onKey?(event: KeyboardEvent): void;
  children: ComponentChildren;
  onClose(): void;
}

/**
 * A modal `<dialog>`: the browser keeps the focus in it and makes everything else inert. Esc and a press outside call
 * `onClose`, no key event reaches what is behind, and the focus is restored once it is removed.
 */
export function Dialog(props: DialogProps) {
  const { class: name, label, part, sheet, focus, onKey, children, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = element.ownerDocument.activeElement as HTMLElement | null;
    element.showModal();
    (focus ? element.querySelector<HTMLElement>(focus) : element)?.focus();
    return () => {
      // While it is open, everything behind it is inert and can't be focused.
      element.close();
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  // Selecting text may begin inside and end outside; that is no press outside.
  const pressed = useRef<EventTarget | null>(null);
  const isOutside = (target: EventTarget | null) => target === dialog.current;
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
      onClick={({ target }) => isOutside(target) && isOutside(pressed.current) && onClose()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
