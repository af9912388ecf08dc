import { Link, Quote, Trash2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../../components/controls/IconButton';
import { placeBeside } from '../../../components/controls/place-beside';
import { useStrings } from '../../../components/strings';

interface ToolbarProps {
  /** Where the selection is, in viewport pixels. */
  box: DOMRect;
  onQuote(): void;
  onLink(): void;
  /** Null if the selection can't be removed. */
  onRemove: (() => void) | null;
}

/** The toolbar below a selection. It never takes the focus, so that the selection stays. */
export function SelectionToolbar({ box, onQuote, onLink, onRemove }: ToolbarProps) {
  const t = useStrings();
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (element) placeBeside(element, box, 'middle');
  }, [box]);
  return (
    <div ref={bar} class="selection-tools" role="toolbar" aria-label={t('selectionTools')}>
      <IconButton control="copy-quotation" label={t('copyQuotation')} icon={Quote} onClick={onQuote} />
      <IconButton control="copy-passage" label={t('copyPassage')} icon={Link} onClick={onLink} />
      {onRemove && (
        <IconButton control="remove-block" label={t('removeThis')} icon={Trash2} onClick={onRemove} />
      )}
    </div>
  );
}
