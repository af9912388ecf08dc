import { useStrings } from '../strings';

/** More rows than fit in any window. */
const ROW_INDEXES = Array.from({ length: 12 }, (_, index) => index);

/** Placeholders for rows, of the same height. */
export function Skeleton() {
  const t = useStrings();
  return (
    <div class="bones" role="status" aria-busy="true" data-part="skeleton">
      <span class="heard">{t('rowComing')}</span>
      {ROW_INDEXES.map((row) => (
        <div key={row} class="row waiting still" aria-hidden="true">
          <div class="what">
            <span class="bone wide" />
            <span class="bone" />
          </div>
        </div>
      ))}
    </div>
  );
}
