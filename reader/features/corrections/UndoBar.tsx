import { useStrings } from '../../../components/strings';

interface OfferProps {
  /** A sentence that says what was removed. */
  message: string;
  /** The site on which it can always be removed, or null. */
  site: string | null;
  onUndo(): void;
  onAlways(): void;
}

/** The actions for the latest removal. It doesn't take the focus; the announcement names the key for undo. */
export function UndoBar({ message, site, onUndo, onAlways }: OfferProps) {
  const t = useStrings();
  return (
    <div class="offer" data-part="offer">
      <span>{message}</span>
      <button type="button" class="inline" data-control="undo-remove" onClick={onUndo}>
        {t('undo')}
      </button>
      {site && (
        <button type="button" class="inline" data-control="always-remove" onClick={onAlways}>
          {t('alwaysRemove', site)}
        </button>
      )}
    </div>
  );
}
