import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings';
import { Dialog } from './Dialog';
import { IconButton } from './IconButton';

interface ModalDialogProps {
  /** Its `data-part`. */
  part: string;
  title: string;
  /** A selector of the element to focus; by default the dialog itself. */
  focus?: string;
  children: ComponentChildren;
  onClose(): void;
}

/** A dialog with a title over the view; the text waits behind it. */
export function ModalDialog({ part, title, focus, children, onClose }: ModalDialogProps) {
  const t = useStrings();
  return (
    <Dialog class="panel" part={part} label={title} {...(focus && { focus })} onClose={onClose}>
      <div class="panel-page">
        <header>
          <h2>{title}</h2>
          <IconButton control="close-panel" label={t('closePanel')} icon={X} onClick={onClose} />
        </header>
        {children}
      </div>
    </Dialog>
  );
}
