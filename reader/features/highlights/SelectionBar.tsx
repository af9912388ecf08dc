import { Link, Quote, StickyNote, Trash2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../../components/controls/IconButton';
import { COLOR_NAMES } from '../../../components/highlights/colors';
import { useStrings } from '../../../components/strings';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../library/types';
import { type Box, placeBesideSelection } from './place-bar';

interface SelectionBarProps {
  /** Where the selection is, in viewport pixels. */
  box: Box;
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
      {onMark &&
        HIGHLIGHT_COLORS.map((color) => (
          <button
            key={color}
            type="button"
            class="icon mark-color"
            data-control={`mark-${color}`}
            data-color={color}
            title={t('highlightColor', t(COLOR_NAMES[color]))}
            aria-label={t('highlightColor', t(COLOR_NAMES[color]))}
            onClick={() => onMark(color)}
          >
            <span aria-hidden="true" />
          </button>
        ))}
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
