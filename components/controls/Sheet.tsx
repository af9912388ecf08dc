import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from '../strings';
import { IconButton } from './IconButton';

interface SheetProps {
  /** What tests and styles know it by. */
  name: string;
  title: string;
  /** What in it is to have the focus, where that is not its first control. */
  focus?: string;
  children: ComponentChildren;
  onClose(): void;
}

/** A modal sheet with a title. The browser keeps the focus in it, closes it with Esc and gives the focus back. */
export function Sheet({ name, title, focus, children, onClose }: SheetProps) {
  const t = useStrings();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    if (focus) dialog.current?.querySelector<HTMLElement>(focus)?.focus();
    return () => {
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      data-sheet={name}
      aria-labelledby={`${name}-title`}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="sheet-body">
        <div class="sheet-head">
          <h2 id={`${name}-title`}>{title}</h2>
          <IconButton control="close-sheet" label={t('close')} icon={X} onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
