import { useStrings } from '../../components/strings';
import type { MessageKey } from '../../platform/message-key';
import { Facts } from './Facts';
import type { ImportActions, ImportView } from './import-view';
import { Report } from './Report';

interface ResultProps {
  view: Extract<ImportView, { step: 'result' }>;
  locale: string;
  actions: ImportActions;
}

/** Result of an import: its numbers, undo, and downloading the texts. */
export function Result({ view: { record, report, texts }, locale, actions }: ResultProps) {
  const t = useStrings();
  const facts: [MessageKey, number][] = [
    ['importAdded', record.added],
    ['importMerged', record.merged],
    ['importUnreadable', record.unreadable],
  ];
  return (
    <div data-step="result">
      <section class="card">
        <h2>
          <span role="status">{t(record.state === 'stopped' ? 'importStopped' : 'importDone')}</span>
        </h2>
        <Facts facts={facts} locale={locale} />
        <p class="actions">
          <a class="button main" href="/library.html" data-control="library">
            {t('openLibraryPage')}
          </a>
          <button type="button" data-control="undo" onClick={() => actions.undo(record)}>
            {t('importUndo')}
          </button>
          <button type="button" data-control="again" onClick={actions.startOver}>
            {t('importAnother')}
          </button>
        </p>
      </section>
      {record.added > 0 && (
        <section class="card" data-part="texts">
          {texts === 'queued' ? (
            <p role="status">{t('downloadTextsQueued')}</p>
          ) : (
            <>
              <p class="actions">
                <button type="button" data-control="download" onClick={() => actions.downloadTexts(record)}>
                  {t('downloadTexts')}
                </button>
              </p>
              <p class="hint" role="status">
                {t(texts === 'refused' ? 'textRefused' : 'downloadTextsHint')}
              </p>
            </>
          )}
        </section>
      )}
      <Report rows={report} total={record.unreadable} locale={locale} />
    </div>
  );
}
