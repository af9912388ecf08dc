import { useStrings } from '../../components/strings';

interface PickBarProps {
  /** A description of the outlined element, or null if there is none yet. */
  outlined: string | null;
  /** Whether it has enough text to be an article. */
  enough: boolean;
  onWider(): void;
  onNarrower(): void;
  onPick(): void;
  onCancel(): void;
}

/** The actions for picking a part of the page, usable by mouse, keyboard and screen reader. */
export function PickBar({ outlined, enough, onWider, onNarrower, onPick, onCancel }: PickBarProps) {
  const t = useStrings();
  return (
    <div class="pick-bar" role="dialog" aria-label={t('pickText')} data-part="pick">
      <p>
        <b>{t('pickHint')}</b> {t('pickKeys')}
      </p>
      <p class="outlined" role="status" dir="auto">
        {outlined ?? ''}
        {outlined !== null && !enough && ` — ${t('pickTooShort')}`}
      </p>
      <p class="pick-actions">
        <button type="button" data-control="pick-wider" onClick={onWider}>
          {t('pickWider')}
        </button>
        <button type="button" data-control="pick-narrower" onClick={onNarrower}>
          {t('pickNarrower')}
        </button>
        <button type="button" class="main" data-control="pick-this" aria-disabled={!enough} onClick={onPick}>
          {t('pickThis')}
        </button>
        <button type="button" data-control="pick-cancel" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </div>
  );
}
