import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings';
import { Dialog } from './Dialog';
import { IconButton } from './IconButton';

interface SheetProps {
  /** Its `data-sheet`. */
  name: string;
  title: string;
  /** A selector of what takes the focus; absent: its first control. */
  focus?: string;
  children: ComponentChildren;
  onClose(): void;
}

/** A dialog with a title over the library. */
export function Sheet({ name, title, focus = 'button, input', children, onClose }: SheetProps) {
  const t = useStrings();
  return (
    <Dialog class="sheet" sheet={name} label={title} focus={focus} onClose={onClose}>
      <div class="sheet-body">
        <div class="sheet-head">
          <h2>{title}</h2>
          <IconButton control="close-sheet" label={t('closePanel')} icon={X} onClick={onClose} />
        </div>
        {children}
      </div>
    </Dialog>
  );
}
