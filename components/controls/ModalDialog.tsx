import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from '../strings';
import { IconButton } from './IconButton';

interface PanelProps {
  /** What tests and styles know it by. */
  part: string;
  title: string;
  children: ComponentChildren;
  onClose(): void;
}

/** A dialog over the view: the text waits behind it, Esc and a press beside it close it, Tab stays in it. */
export function ModalDialog({ part, title, children, onClose }: PanelProps) {
  const t = useStrings();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    // A screen reader begins with the dialog's name, not with its close button.
    element.focus();
    const beside = ({ target }: Event) => target === element && onClose();
    element.addEventListener('pointerdown', beside);
    return () => element.removeEventListener('pointerdown', beside);
  }, []);
  const keep = (event: KeyboardEvent) => {
    // What is typed here is no command of the view behind; Esc would close that as well.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      class="panel"
      data-part={part}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={keep}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="panel-page">
        <header>
          <h2>{title}</h2>
          <IconButton control="close-panel" label={t('closePanel')} icon={X} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
