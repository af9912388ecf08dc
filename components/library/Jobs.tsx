import type { JobTotals } from '../../library/types';
import { useStrings } from '../strings';

interface JobsProps {
  jobs: JobTotals;
  locale: string;
  onCancel(): void;
}

/** The running downloads, their progress, and a button that stops them. */
export function Jobs({ jobs, locale, onCancel }: JobsProps) {
  const t = useStrings();
  const { done, total } = jobs;
  if (!total) return null;
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const text = t('fetching', number(done), number(total));
  return (
    <div class="jobs" data-part="jobs">
      <label>
        <span>{text}</span>
        <progress max={total} value={done} />
      </label>
      <button type="button" class="inline" data-control="cancel-jobs" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
