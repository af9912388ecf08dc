import type { Job } from '../../library/types';
import { useStrings } from '../strings';

interface JobsProps {
  jobs: readonly Job[];
  locale: string;
  onCancel(): void;
}

/** The running downloads, their progress, and a button that stops them. */
export function Jobs({ jobs, locale, onCancel }: JobsProps) {
  const t = useStrings();
  const active = jobs.filter(({ state }) => state !== 'failed');
  if (!active.length) return null;
  const total = active.reduce((sum, job) => sum + Math.max(1, job.total), 0);
  const done = active.reduce((sum, job) => sum + job.done, 0);
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
