import type { RemovedPiece } from '../../../article/types';
import { ModalDialog } from '../../../components/controls/ModalDialog';
import { useStrings } from '../../../components/strings';
import { groupByRule } from './group-by-rule';

interface RemovedProps {
  pieces: readonly RemovedPiece[];
  locale: string;
  /** The site if the user has removal rules for it, else null. */
  forgettable: string | null;
  onRestore(pieces: readonly RemovedPiece[]): void;
  onForget(): void;
  onShowAll(): void;
  onClose(): void;
}

/** The dialog that lists what was removed, grouped by rule, and can restore it. */
export function RemovedList({ pieces, locale, forgettable, ...on }: RemovedProps) {
  const t = useStrings();
  const groups = groupByRule(pieces);
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  return (
    <ModalDialog part="removed" title={t('whatWasRemoved')} onClose={on.onClose}>
      <p class="quiet" role="status">
        {groups.length ? t('removedHint') : t('nothingRemoved')}
      </p>
      {groups.map(({ rule, label, pieces: own }) => (
        <section key={rule} data-rule={rule} aria-label={t(label)}>
          <h3>{t('kindCount', t(label), number(own.length))}</h3>
          <ul>
            {own.map((piece) => (
              <Line
                key={`${piece.anchors[0]?.place}${piece.excerpt}`}
                piece={piece}
                onRestore={on.onRestore}
              />
            ))}
          </ul>
          {own.length > 2 && (
            <p class="actions">
              <button
                type="button"
                class="text"
                data-control={`restore-all-${rule}`}
                onClick={() => on.onRestore(own)}
              >
                {t('putAllBack')}
              </button>
            </p>
          )}
        </section>
      ))}
      <p class="actions">
        {forgettable && (
          <button type="button" class="text" data-control="forget-removals" onClick={on.onForget}>
            {t('forgetRemovals', forgettable)}
          </button>
        )}
        <button type="button" class="text" data-control="show-all-text" onClick={on.onShowAll}>
          {t('showAllText')}
        </button>
      </p>
    </ModalDialog>
  );
}

/** A removed piece, with the start of its text. */
function Line({
  piece,
  onRestore,
}: {
  piece: RemovedPiece;
  onRestore(pieces: readonly RemovedPiece[]): void;
}) {
  const t = useStrings();
  const name = piece.excerpt || t('aPicture');
  return (
    <li class="piece">
      <span dir="auto">{name}</span>
      {piece.html === null ? (
        <span class="quiet">{t('tooLarge')}</span>
      ) : (
        <button
          type="button"
          class="inline"
          data-control="restore"
          aria-label={t('putBackNamed', name.slice(0, 80))}
          onClick={() => onRestore([piece])}
        >
          {t('putBack')}
        </button>
      )}
    </li>
  );
}
