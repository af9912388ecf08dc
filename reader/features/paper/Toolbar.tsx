import { Link, Quote, Trash2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../../components/controls/IconButton';
import { useStrings } from '../../../components/strings';

interface ToolbarProps {
  /** Where the selection is, in the window's pixels. */
  box: DOMRect;
  onQuote(): void;
  onLink(): void;
  /** Null where nothing can be removed. */
  onRemove: (() => void) | null;
}

/** Room between the selection and the toolbar, and round the window's edge, in pixels. */
const GAP = 8;

/** What can be done with selected text, under it. It takes no focus: the selection is the reader's. */
export function Toolbar({ box, onQuote, onLink, onRemove }: ToolbarProps) {
  const t = useStrings();
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    const window = element?.ownerDocument.defaultView;
    if (!element || !window) return;
    const { width, height } = element.getBoundingClientRect();
    const middle = box.left + box.width / 2 - width / 2;
    const below = box.bottom + GAP + height < window.innerHeight;
    element.style.left = `${Math.max(GAP, Math.min(middle, window.innerWidth - width - GAP))}px`;
    element.style.top = `${below ? box.bottom + GAP : Math.max(GAP, box.top - height - GAP)}px`;
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
