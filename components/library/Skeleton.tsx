import { useStrings } from '../strings';

/** More rows than any window shows. */
const ROW_INDEXES = Array.from({ length: 12 }, (_, index) => index);

/** The list before anything is known of it: rows of the height that rows have. */
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
