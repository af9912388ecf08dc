import { useStrings } from '../../../components/strings';

interface OfferProps {
  /** What was done, in a sentence. */
  said: string;
  /** The site whose articles it can always be taken out of; null where it cannot. */
  site: string | null;
  onUndo(): void;
  onAlways(): void;
}

/** What can be done with a removal, for as long as it is the last. It takes no focus; the key says so. */
export function UndoBar({ said, site, onUndo, onAlways }: OfferProps) {
  const t = useStrings();
  return (
    <div class="offer" data-part="offer">
      <span>{said}</span>
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
