import { useStrings } from '../../components/strings';
import { downloadFile } from '../../platform/download-file';
import type { MessageKey } from '../../platform/message-key';
import type { UnreadableReason } from '../../transfer/import/item';
import { reportAsText } from '../../transfer/import/run/report-text';
import type { ReportedRow } from '../../transfer/import/run/scan-files';

const REASONS: Record<UnreadableReason, MessageKey> = {
  'no-address': 'unreadableNoAddress',
  'not-web': 'unreadableNotWeb',
  damaged: 'unreadableDamaged',
  'too-large': 'unreadableTooLarge',
  locked: 'unreadableLocked',
};

/** Rows shown on the page; all are in the saved report. */
const MAX_SHOWN = 100;

interface ReportProps {
  rows: readonly ReportedRow[];
  /** How many there are; more than `rows` of a very damaged file. */
  total: number;
  locale: string;
}

/** List of unreadable rows, each with its place and reason. */
export function Report({ rows, total, locale }: ReportProps) {
  const t = useStrings();
  if (!rows.length) return null;
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const place = ({ file, entry, line }: ReportedRow) =>
    [file, entry, line === null ? null : t('importLine', number(line))].filter(Boolean).join(' · ');
  const save = () => {
    const text = reportAsText(rows, (row) => [place(row), t(REASONS[row.reason])]);
    downloadFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'lectern-import.txt');
  };
  return (
    <details class="report" data-part="report">
      <summary>
        {t('importReport')} ({number(total)})
      </summary>
      <ul>
        {rows.slice(0, MAX_SHOWN).map((row, index) => (
          <li key={index}>
            <b>{t(REASONS[row.reason])}</b> <span class="hint">{place(row)}</span>
            {row.start && <code dir="auto">{row.start}</code>}
          </li>
        ))}
      </ul>
      {total > MAX_SHOWN && <p class="hint">{t('importMore', number(total - MAX_SHOWN))}</p>}
      <p class="actions">
        <button type="button" data-control="save-report" onClick={save}>
          {t('importReportSave')}
        </button>
      </p>
    </details>
  );
}
