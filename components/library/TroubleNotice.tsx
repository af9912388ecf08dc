import type { HealthReason } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';
import { useStrings } from '../strings';
import type { LibraryActions, Trouble } from './props';

const MESSAGES: Record<HealthReason, MessageKey> = {
  'no-storage': 'troubleNoStorage',
  private: 'troublePrivate',
  full: 'troubleFull',
  damaged: 'troubleDamaged',
  newer: 'troubleNewer',
  unknown: 'troubleUnknown',
};

/** Failures with a database file that can be checked, rescued and downloaded. */
const HAS_FILE: readonly HealthReason[] = ['damaged', 'newer', 'unknown'];

interface TroubleNoticeProps {
  trouble: Trouble;
  actions: Pick<LibraryActions, 'checkStore' | 'rescue' | 'download' | 'startOver'>;
}

/** Says what is wrong with the store, with everything the user can do about it. None of it deletes anything. */
export function TroubleNotice({ trouble, actions }: TroubleNoticeProps) {
  const t = useStrings();
  const { reason, detail } = trouble.health;
  const button = (control: string, label: MessageKey, run: () => void) => (
    <button
      type="button"
      class="text"
      data-control={control}
      aria-disabled={trouble.working}
      onClick={() => !trouble.working && run()}
    >
      {t(label)}
    </button>
  );
  return (
    <div class="nothing trouble" data-part="trouble" data-reason={reason}>
      <p class="lead" role="alert">
        {t(MESSAGES[reason])}
      </p>
      <p class="actions">
        {button('start-again', 'tryAgain', actions.startOver)}
        {reason === 'damaged' && button('rescue', 'rescue', actions.rescue)}
        {HAS_FILE.includes(reason) &&
          reason !== 'newer' &&
          button('check-store', 'checkStore', actions.checkStore)}
        {HAS_FILE.includes(reason) && button('download', 'downloadFile', actions.download)}
      </p>
      <p role="status">{trouble.working ? t('working') : trouble.outcome}</p>
      {detail && (
        <details>
          <summary>{t('details')}</summary>
          <p class="quiet" dir="ltr">
            {detail}
          </p>
        </details>
      )}
    </div>
  );
}
