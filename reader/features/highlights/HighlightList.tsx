import { Pencil, Trash2, X } from 'lucide';
import { IconButton } from '../../../components/controls/IconButton';
import { COLOR_NAMES, drawnColor } from '../../../components/highlights/colors';
import { useStrings } from '../../../components/strings';
import type { Highlight } from '../../../library/types';
import type { Anchors } from './anchor';
import { linkText } from './link-text';

interface HighlightListProps {
  /** Null until the passages were looked for. */
  anchors: Anchors | null;
  onGo(highlight: Highlight): void;
  onEdit(highlight: Highlight): void;
  onDelete(highlight: Highlight): void;
  onCopy(as: 'markdown' | 'quotations'): void;
  onClose(): void;
}

/** Characters of a quote that the list shows; all of it is in the text. */
const MAX_SHOWN = 300;

const shorten = (quote: string): string =>
  quote.length > MAX_SHOWN ? `${quote.slice(0, MAX_SHOWN).trimEnd()}…` : quote;

/** Every highlight of the article in the order of its text, then those whose passage isn't in it. */
export function HighlightList({ anchors, onGo, onEdit, onDelete, onCopy, onClose }: HighlightListProps) {
  const t = useStrings();
  const item = (highlight: Highlight, isFound: boolean) => {
    const color = drawnColor(highlight.color);
    const quote = highlight.quote ? shorten(highlight.quote) : t('noteOnArticle');
    return (
      <li key={highlight.id} data-highlight={highlight.id}>
        <div class="mark-item" data-color={highlight.quote ? color : undefined}>
          {isFound ? (
            <button type="button" class="mark-quote" dir="auto" onClick={() => onGo(highlight)}>
              <span class="heard">{t('highlightSpoken', t(COLOR_NAMES[color]))}</span>
              {quote}
            </button>
          ) : (
            <p class="mark-quote" dir="auto">
              {quote}
            </p>
          )}
          {highlight.note && (
            <p class="mark-item-note" dir="auto">
              {linkText(highlight.note)}
            </p>
          )}
          {highlight.tags.length > 0 && <p class="mark-tags">{highlight.tags.join(' · ')}</p>}
        </div>
        {isFound && (
          <IconButton
            control="edit-highlight"
            label={t('editHighlight')}
            icon={Pencil}
            onClick={() => onEdit(highlight)}
          />
        )}
        <IconButton
          control="delete-highlight"
          label={t('deleteHighlight')}
          icon={Trash2}
          onClick={() => onDelete(highlight)}
        />
      </li>
    );
  };
  const { found = [], lost = [], notes = [] } = anchors ?? {};
  const isEmpty = found.length + lost.length + notes.length === 0;
  return (
    <div class="mark-list" role="dialog" aria-label={t('highlights')} data-part="highlights" tabIndex={-1}>
      <p class="panel-head">
        <span>{t('highlights')}</span>
        <IconButton control="highlights-close" label={t('closePanel')} icon={X} onClick={onClose} />
      </p>
      {anchors && isEmpty && <p class="mark-empty">{t('noHighlights')}</p>}
      <ol>
        {[...notes.map((one) => item(one, false)), ...found.map(({ highlight }) => item(highlight, true))]}
      </ol>
      {lost.length > 0 && (
        <section aria-label={t('lostHighlights')}>
          <h2>{t('lostHighlights')}</h2>
          <ol>{lost.map((highlight) => item(highlight, false))}</ol>
        </section>
      )}
      {!isEmpty && (
        <p class="mark-actions">
          <button type="button" data-control="copy-all-markdown" onClick={() => onCopy('markdown')}>
            {t('copyAllMarkdown')}
          </button>
          <button type="button" data-control="copy-all-quotations" onClick={() => onCopy('quotations')}>
            {t('copyAllQuotations')}
          </button>
        </p>
      )}
    </div>
  );
}
