import { useStrings } from '../../components/strings';
import { ChooseFiles } from './ChooseFiles';
import type { ImportActions, ImportView } from './import-view';
import { Locked } from './Locked';
import { Preview } from './Preview';
import { Result } from './Result';
import { Running, Scanning, Undoing } from './Running';

/** Props of the import page. */
export interface ImportPageProps {
  view: ImportView;
  /** BCP 47 language of the interface. */
  locale: string;
  actions: ImportActions;
  /** Names of the formats that can be imported. */
  formats: readonly string[];
}

/** The page that brings articles from other services: files are chosen, looked through, imported, and taken back if wanted. */
export function ImportPage({ view, locale, actions, formats }: ImportPageProps) {
  const t = useStrings();
  return (
    <main>
      <h1 tabIndex={-1}>{t('importTitle')}</h1>
      <Step view={view} locale={locale} actions={actions} formats={formats} />
    </main>
  );
}

function Step({ view, locale, actions, formats }: ImportPageProps) {
  const t = useStrings();
  switch (view.step) {
    case 'choose':
      return <ChooseFiles view={view} actions={actions} formats={formats} locale={locale} />;
    case 'locked':
      return <Locked view={view} actions={actions} />;
    case 'scan':
      return <Scanning name={view.name} rows={view.rows} locale={locale} onCancel={actions.stop} />;
    case 'preview':
      return <Preview view={view} locale={locale} actions={actions} />;
    case 'run':
      return <Running record={view.record} isPaused={view.isPaused} locale={locale} actions={actions} />;
    case 'result':
      return <Result view={view} locale={locale} actions={actions} />;
    case 'undo':
      return <Undoing left={view.left} total={view.total} />;
    case 'undone':
      return (
        <section class="card" data-step="undone">
          <p role="status">{t('importUndone')}</p>
          <p class="actions">
            <button type="button" data-control="again" onClick={actions.startOver}>
              {t('importAnother')}
            </button>
          </p>
        </section>
      );
    case 'failed':
      return (
        <section class="card" data-step="failed">
          <p role="alert">{t('libraryFailed')}</p>
          <p class="hint">{view.detail}</p>
          <p class="actions">
            <button type="button" data-control="again" onClick={actions.startOver}>
              {t('tryAgain')}
            </button>
          </p>
        </section>
      );
  }
}
