import { Link, Quote, StickyNote, Trash2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../../components/controls/IconButton';
import { ColorButtons } from '../../../components/highlights/ColorButtons';
import { useStrings } from '../../../components/strings';
import type { HighlightColor } from '../../../library/types';
import { placeBesideSelection, type ViewportBox } from './place-beside-selection';

interface SelectionBarProps {
  /** Where the selection is, in viewport pixels. */
  box: ViewportBox;
  /** Null where no highlights can be kept. */
  onMark: ((color: HighlightColor) => void) | null;
  onNote(): void;
  onQuote(): void;
  onLink(): void;
  /** Null if the selection can't be removed. */
  onRemove: (() => void) | null;
}

/** The toolbar beside a selection. It never takes the focus by itself, so that the selection stays. */
export function SelectionBar({ box, onMark, onNote, onQuote, onLink, onRemove }: SelectionBarProps) {
  const t = useStrings();
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (element) placeBesideSelection(element, box);
  }, [box]);
  return (
    <div
      ref={bar}
      class="selection-tools"
      role="toolbar"
      aria-label={t('selectionTools')}
      // A press must not clear the selection that it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      {onMark && (
        <ColorButtons control="mark" label={(color) => t('highlightColor', color)} onChoose={onMark} />
      )}
      {onMark && (
        <IconButton control="mark-note" label={t('note')} icon={StickyNote} popup="dialog" onClick={onNote} />
      )}
      <IconButton control="copy-quotation" label={t('copyQuotation')} icon={Quote} onClick={onQuote} />
      <IconButton control="copy-passage" label={t('copyPassage')} icon={Link} onClick={onLink} />
      {onRemove && (
        <IconButton control="remove-block" label={t('removeThis')} icon={Trash2} onClick={onRemove} />
      )}
    </div>
  );
}
