import { useStrings } from '../../components/strings';
import type { ImportRecord } from '../../library/import-types';
import type { ImportActions } from './import-view';

/** While files are looked through. */
export function Scanning(props: { name: string; rows: number; locale: string; onCancel(): void }) {
  const t = useStrings();
  const { name, rows, locale, onCancel } = props;
  return (
    <section class="card" data-step="scan" aria-busy="true">
      <p role="status">{t('importReading', name)}</p>
      <progress aria-label={t('importReading', name)} />
      <p class="hint">{t('importSoFar', new Intl.NumberFormat(locale).format(rows))}</p>
      <p class="actions">
        <button type="button" data-control="cancel" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </section>
  );
}

interface RunningProps {
  record: ImportRecord;
  isPaused: boolean;
  locale: string;
  actions: ImportActions;
}

/** While articles are imported. */
export function Running({ record, isPaused, locale, actions }: RunningProps) {
  const t = useStrings();
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const title = t('importRunning', record.files.join(', '));
  return (
    <section class="card" data-step="run">
      <h2>{title}</h2>
      <progress aria-label={title} max={Math.max(1, record.total)} value={record.rows} />
      <p class="progress" data-control="progress">
        {isPaused && `${t('importPaused')} · `}
        {t('importProgress', number(record.rows), number(record.total))}
      </p>
      <p class="hint">{t('importMeanwhile')}</p>
      <p class="actions">
        <button
          type="button"
          class="main"
          data-control="pause"
          onClick={isPaused ? actions.resume : actions.pause}
        >
          {t(isPaused ? 'importContinue' : 'pause')}
        </button>
        <button type="button" data-control="stop" onClick={actions.stop}>
          {t('importStop')}
        </button>
      </p>
    </section>
  );
}

/** While an import is taken back. */
export function Undoing({ left, total }: { left: number; total: number }) {
  const t = useStrings();
  return (
    <section class="card" data-step="undo">
      <p role="status">{t('importUndoing')}</p>
      <progress aria-label={t('importUndoing')} max={total} value={total - left} />
    </section>
  );
}
