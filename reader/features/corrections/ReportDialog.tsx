import { ModalDialog } from '../../../components/controls/ModalDialog';
import { useStrings } from '../../../components/strings';

interface ReportProps {
  text: string;
  onCopy(): void;
  onClose(): void;
}

/** A report that the user can copy and send. Nothing is sent from here, and it contains no content of the page. */
export function ReportDialog({ text, onCopy, onClose }: ReportProps) {
  const t = useStrings();
  return (
    <ModalDialog part="report" title={t('report')} onClose={onClose}>
      <p class="quiet">{t('reportHint')}</p>
      <textarea readOnly aria-label={t('report')} dir="ltr" rows={12} value={text} />
      <p class="actions">
        <button type="button" class="text" data-control="copy-report" onClick={onCopy}>
          {t('copyReport')}
        </button>
      </p>
    </ModalDialog>
  );
}
