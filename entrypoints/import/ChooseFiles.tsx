import { FolderOpen } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/controls/Icon';
import { useStrings } from '../../components/strings';
import type { ImportRecord } from '../../library/import-types';
import type { FileProblem, ImportActions, ImportView } from './import-view';

interface ChooseFilesProps {
  view: Extract<ImportView, { step: 'choose' }>;
  actions: ImportActions;
  formats: readonly string[];
  locale: string;
}

/** Where files are chosen or dropped, an interrupted import is continued, and the last one is taken back. */
export function ChooseFiles({ view, actions, formats, locale }: ChooseFilesProps) {
  const { problems, interrupted, last } = view;
  const t = useStrings();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div data-step="choose">
      <p class="lead">{t('importLead')}</p>
      {interrupted && (
        <section class="card notice" data-part="interrupted">
          <p>{t('importInterrupted', interrupted.files.join(', '))}</p>
          <p class="actions">
            <button
              type="button"
              class="main"
              data-control="continue"
              onClick={() => actions.continueImport(interrupted)}
            >
              {t('importContinue')}
            </button>
            <button type="button" data-control="undo" onClick={() => actions.undo(interrupted)}>
              {t('importUndo')}
            </button>
          </p>
        </section>
      )}
      <Problems problems={problems} />
      <DropZone onFiles={actions.choose}>
        <button
          type="button"
          class="main"
          data-control="choose"
          aria-describedby="drop-hint"
          onClick={() => field.current?.click()}
        >
          <Icon node={FolderOpen} />
          {t('importChoose')}
        </button>
        <span id="drop-hint">{t('importDrop')}</span>
        <input
          ref={field}
          type="file"
          multiple
          hidden
          data-control="files"
          onChange={({ currentTarget }) => {
            actions.choose([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </DropZone>
      {actions.chooseReadingList && (
        <p class="actions">
          <button type="button" data-control="reading-list" onClick={actions.chooseReadingList}>
            {t('importReadingList')}
          </button>
        </p>
      )}
      {last && <LastImport record={last} locale={locale} onUndo={actions.undo} />}
      <h2>{t('importFormats')}</h2>
      <ul class="formats">
        {formats.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

/** The last import: its files, when it was, and Undo. */
function LastImport(props: { record: ImportRecord; locale: string; onUndo: ImportActions['undo'] }) {
  const t = useStrings();
  const { record, locale, onUndo } = props;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(
    record.startedAt,
  );
  return (
    <section class="card" data-part="last">
      <p>
        <bdi>{record.files.join(', ')}</bdi> · {date}
      </p>
      <p class="actions">
        <button type="button" data-control="undo" onClick={() => onUndo(record)}>
          {t('importUndo')}
        </button>
      </p>
    </section>
  );
}

/** Files that can't be imported, and why. */
export function Problems({ problems }: { problems: readonly FileProblem[] }) {
  const t = useStrings();
  if (!problems.length) return null;
  return (
    <section class="card notice" role="alert" data-part="problems">
      {problems.map(({ name, problem, detail }) => (
        <p key={name}>
          {problem === 'unknown' && `${t('importUnknown', name)} ${t('importUnknownHint')}`}
          {problem === 'empty' && t('importEmpty', name)}
          {problem === 'broken' && t('importBroken', name, detail)}
        </p>
      ))}
    </section>
  );
}

/** Drop zone. Files may be dropped anywhere on the page; it is highlighted meanwhile. */
function DropZone({
  children,
  onFiles,
}: {
  children: preact.ComponentChildren;
  onFiles(files: File[]): void;
}) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', (event) => !event.relatedTarget && setOver(false), { signal });
    addEventListener('drop', drop, { signal });
    return () => ending.abort();
  }, []);
  return (
    <div class="drop" data-over={isOver}>
      {children}
    </div>
  );
}
