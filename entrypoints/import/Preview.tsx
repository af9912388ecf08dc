import { formatCount } from '../../components/plural';
import { useStrings } from '../../components/strings';
import type { MessageKey } from '../../platform/message-key';
import type { ImportQuestion } from '../../transfer/import/importer';
import type { ImportFile } from '../../transfer/import/run/import-file';
import { BackupOptions } from './BackupOptions';
import { Problems } from './ChooseFiles';
import { Facts } from './Facts';
import type { ImportActions, ImportOptions, ImportView } from './import-view';
import { Report } from './Report';

const QUESTIONS: Record<ImportQuestion, MessageKey> = {
  'folders-archived': 'importFoldersArchived',
  'not-to-read-archived': 'importNotToReadArchived',
  'feed-items': 'importFeedItems',
};

interface PreviewProps {
  view: Extract<ImportView, { step: 'preview' }>;
  locale: string;
  actions: ImportActions;
}

/** Preview of an import, with the options that its files need. */
export function Preview({ view, locale, actions }: PreviewProps) {
  const t = useStrings();
  const { files, problems, preview, chosen } = view;
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const count = preview.added + preview.known;
  const facts: [MessageKey, number][] = [
    ['importNew', preview.added],
    ['importKnown', preview.known],
    ['importRepeated', preview.repeated],
    ['importUnreadable', preview.unreadable],
    ['importDeleted', chosen.replace ? view.deleted : 0],
  ];
  return (
    <div data-step="preview">
      <Problems problems={problems} />
      <section class="card">
        <ul class="files">
          {files.map(({ name, importer }) => (
            <li key={name}>{t('importFormatOf', name, importer.name)}</li>
          ))}
        </ul>
        <Facts facts={facts} locale={locale} />
        {view.backup && (
          <BackupOptions backup={view.backup} chosen={chosen} locale={locale} onChosen={actions.setChosen} />
        )}
        <Options files={files} hasFolders={preview.hasFolders} chosen={chosen} onChosen={actions.setChosen} />
        <p class="actions">
          <button
            type="button"
            class="main"
            data-control="start"
            disabled={count === 0 || view.backup?.isNewer}
            onClick={actions.start}
          >
            {view.backup ? t('restoreStart') : formatCount(t, 'importStart', count, locale, number(count))}
          </button>
          <button type="button" data-control="cancel" onClick={actions.stop}>
            {t('cancel')}
          </button>
        </p>
      </section>
      {preview.first.length > 0 && (
        <section>
          <h2>{t('importFirst')}</h2>
          <ul class="first">
            {preview.first.map(({ title, url, tags, folder }) => (
              <li key={url}>
                <bdi class="title">{title ?? url}</bdi>
                {title && <bdi class="hint">{url}</bdi>}
                <span class="tags">
                  {[
                    ...(folder.length && chosen.choices.foldersAsTags ? [folder.join('/')] : []),
                    ...tags,
                  ].map((tag) => (
                    <span key={tag} class="tag">
                      <bdi>{tag}</bdi>
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Report rows={preview.report} total={preview.unreadable} locale={locale} />
    </div>
  );
}

interface OptionsProps {
  files: readonly ImportFile[];
  hasFolders: boolean;
  chosen: ImportOptions;
  onChosen(chosen: ImportOptions): void;
}

/** The check boxes that fit the files. */
function Options({ files, hasFolders, chosen, onChosen }: OptionsProps) {
  const t = useStrings();
  const asked = new Set(
    files.map(({ importer }) => importer.question).filter((question) => question !== undefined),
  );
  if (!hasFolders && !asked.size) return null;
  const { answers, choices } = chosen;
  return (
    <div class="options">
      {hasFolders && (
        <label class="check">
          <input
            type="checkbox"
            data-control="folders"
            checked={choices.foldersAsTags}
            onChange={({ currentTarget }) =>
              onChosen({ ...chosen, choices: { ...choices, foldersAsTags: currentTarget.checked } })
            }
          />
          {t('importFolders')}
        </label>
      )}
      {[...asked].map((question) => (
        <label key={question} class="check">
          <input
            type="checkbox"
            data-control={question}
            checked={answers[question] ?? false}
            onChange={({ currentTarget }) =>
              onChosen({ ...chosen, answers: { ...answers, [question]: currentTarget.checked } })
            }
          />
          {t(QUESTIONS[question])}
        </label>
      ))}
    </div>
  );
}
