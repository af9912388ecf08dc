import type { JSX } from 'preact';
import { useStrings } from '../../components/strings';
import type { ArticleChoice, FormatChoice } from './export-choices';
import { FORMATS, HIGHLIGHT_FORMATS } from './export-choices';

/** State of an export. */
export type ExportState =
  | { step: 'choose' }
  | { step: 'write'; done: number; total: number }
  | { step: 'done'; file: string }
  | { step: 'nothing' }
  | { step: 'failed'; detail: string };

/** The user's choices. */
export interface ExportChoices {
  /** ID of an `ArticleChoice`. */
  articles: string;
  /** ID of an exporter. */
  format: string;
  escapeFormulas: boolean;
}

interface ExportPageProps {
  state: ExportState;
  chosen: ExportChoices;
  choices: readonly ArticleChoice[];
  /** Number of articles of each choice, by its ID, once it is known. */
  counts: ReadonlyMap<string, number>;
  locale: string;
  onChosen(chosen: ExportChoices): void;
  onStart(): void;
  onCancel(): void;
}

/** The page that writes articles to a file. */
export function ExportPage(props: ExportPageProps) {
  const t = useStrings();
  const { state, chosen, choices, counts, locale, onChosen } = props;
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const busy = state.step === 'write';
  return (
    <main>
      <h1 tabIndex={-1}>{t('exportTitle')}</h1>
      <fieldset class="card" disabled={busy}>
        <legend>{t('exportWhat')}</legend>
        {choices.map(({ id, label }) => (
          <Radio
            key={id}
            group="articles"
            id={id}
            chosen={chosen.articles}
            onChoose={(articles) => onChosen({ ...chosen, articles })}
          >
            <span>{t(label)}</span>
            <span class="hint">{counts.has(id) && number(counts.get(id) ?? 0)}</span>
          </Radio>
        ))}
      </fieldset>
      <fieldset class="card" disabled={busy}>
        <legend>{t('exportFormat')}</legend>
        <Formats formats={FORMATS} {...props} />
        <h2 class="part">{t('exportHighlights')}</h2>
        <Formats formats={HIGHLIGHT_FORMATS} {...props} />
      </fieldset>
      <Progress {...props} />
    </main>
  );
}

interface RadioProps {
  group: string;
  id: string;
  chosen: string;
  children: preact.ComponentChildren;
  onChoose(id: string): void;
}

function Radio({ group, id, chosen, children, onChoose }: RadioProps) {
  return (
    <label class="check">
      <input
        type="radio"
        name={group}
        value={id}
        data-control={`${group}-${id}`}
        checked={chosen === id}
        onChange={() => onChoose(id)}
      />
      {children}
    </label>
  );
}

function Formats({
  formats,
  chosen,
  onChosen,
}: { formats: readonly FormatChoice[] } & Pick<ExportPageProps, 'chosen' | 'onChosen'>): JSX.Element {
  const t = useStrings();
  return (
    <>
      {formats.map(({ id, name, hint }) => (
        <div key={id}>
          <Radio
            group="format"
            id={id}
            chosen={chosen.format}
            onChoose={(format) => onChosen({ ...chosen, format })}
          >
            <span>
              {typeof name === 'string' ? name : t(name.message)}
              <small class="hint">{t(hint)}</small>
            </span>
          </Radio>
          {id === 'csv' && chosen.format === 'csv' && (
            <label class="check inner">
              <input
                type="checkbox"
                data-control="formulas"
                checked={chosen.escapeFormulas}
                onChange={({ currentTarget }) =>
                  onChosen({ ...chosen, escapeFormulas: currentTarget.checked })
                }
              />
              {t('exportCsvFormulas')}
            </label>
          )}
        </div>
      ))}
    </>
  );
}

function Progress({ state, locale, onStart, onCancel }: ExportPageProps) {
  const t = useStrings();
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  if (state.step === 'write') {
    const text = t('exportPreparing', number(state.done), number(state.total));
    return (
      <section class="card" data-step="write">
        <label>
          <span class="progress">{text}</span>
          <progress max={Math.max(1, state.total)} value={state.done} />
        </label>
        <p class="actions">
          <button type="button" data-control="cancel" onClick={onCancel}>
            {t('cancel')}
          </button>
        </p>
      </section>
    );
  }
  return (
    <section data-step={state.step}>
      <p role={state.step === 'failed' ? 'alert' : 'status'}>
        {state.step === 'done' && t('exportDone', state.file)}
        {state.step === 'nothing' && t('exportNothing')}
        {state.step === 'failed' && t('exportFailed', state.detail)}
      </p>
      <p class="actions">
        <button type="button" class="main" data-control="start" onClick={onStart}>
          {t('exportStart')}
        </button>
      </p>
    </section>
  );
}
