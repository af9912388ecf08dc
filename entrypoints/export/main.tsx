import { render } from 'preact';
import { formatCount } from '../../components/plural';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import { openLibrary } from '../../library/connection/client';
import { describePage } from '../../platform/describe-page';
import { downloadFile } from '../../platform/download-file';
import { loadPreferences, watchPreferences } from '../../platform/preferences-store';
import { writeTemporaryFile } from '../../platform/temporary-file';
import { interfaceLocale, translate } from '../../platform/translate';
import type { Preferences } from '../../preferences/types';
import { EXPORTERS } from '../../transfer/export/exporters';
import { exportFileName } from '../../transfer/export/run/export-file-name';
import { createLibrarySource, idsOf } from '../../transfer/export/run/library-source';
import { type ExportChoices, ExportPage, type ExportState } from './ExportPage';
import { articleChoices, readSelection } from './export-choices';
import '../../components/theme/themes.css';
import '../../components/theme/base.css';
import '../../components/theme/page.css';
import '../../components/transfer/transfer.css';
import '../../components/transfer/form.css';

/** Time between two redraws while writing (ms). */
const REDRAW_MS = 100;

const library = openLibrary();
const choices = articleChoices(readSelection(location.hash));
const counts = new Map<string, number>();
let chosen: ExportChoices = { articles: choices[0]?.id ?? 'all', format: 'markdown', escapeFormulas: false };
let state: ExportState = { step: 'choose' };
let ending = new AbortController();

function show(next: ExportState): void {
  state = next;
  draw();
}

/** The title of a book or list: of the only article, or of what was chosen. */
async function titleOf(ids: readonly string[], now: number): Promise<string> {
  const [only] = ids;
  if (ids.length === 1 && only) return (await library.get(only))?.title ?? translate('bookTitleAll');
  if (chosen.articles !== 'unread') return translate('bookTitleAll');
  const date = new Intl.DateTimeFormat(interfaceLocale(), { dateStyle: 'long' }).format(now);
  return translate('bookTitle', date);
}

/** "12 articles". */
function countArticles(count: number): string {
  const locale = interfaceLocale();
  return formatCount(translate, 'articles', count, locale, new Intl.NumberFormat(locale).format(count));
}

async function write(): Promise<void> {
  const exporter = EXPORTERS.find(({ id }) => id === chosen.format);
  const choice = choices.find(({ id }) => id === chosen.articles);
  if (!exporter || !choice) return;
  ending = new AbortController();
  const { signal } = ending;
  const now = Date.now();
  const ids = await idsOf(library, choice.selection);
  show({ step: 'write', done: 0, total: ids.length });
  let drawnAt = now;
  let written = 0;
  const source = createLibrarySource(library, ids, {
    exporter,
    signal,
    onArticle(done, given) {
      written = given;
      if (Date.now() - drawnAt < REDRAW_MS) return;
      drawnAt = Date.now();
      show({ step: 'write', done, total: ids.length });
    },
  });
  const title = await titleOf(ids, now);
  const chunks = exporter.write(source, {
    title,
    locale: interfaceLocale(),
    escapeFormulas: chosen.escapeFormulas,
    words: {
      contents: translate('bookContents'),
      original: translate('bookOriginal'),
      highlights: translate('exportHighlightsHeading'),
    },
    countArticles,
    now,
  });
  const file = await writeTemporaryFile(chunks, exporter.type);
  if (!written) return show({ step: 'nothing' });
  const name = exportFileName(now, ids.length === 1 ? title : null, exporter.extension);
  downloadFile(file, name);
  show({ step: 'done', file: name });
}

function start(): void {
  write().catch((error) => {
    if (ending.signal.aborted) show({ step: 'choose' });
    else show({ step: 'failed', detail: error instanceof Error ? error.message : String(error) });
  });
}

function draw(): void {
  render(
    <Strings.Provider value={translate}>
      <ExportPage
        state={state}
        chosen={chosen}
        choices={choices}
        counts={counts}
        locale={interfaceLocale()}
        onChosen={(now) => {
          chosen = now;
          show({ step: 'choose' });
        }}
        onStart={start}
        onCancel={() => ending.abort()}
      />
    </Strings.Provider>,
    document.body,
  );
}

/** Counts what each choice has. */
async function count(): Promise<void> {
  for (const { id, selection } of choices) {
    const total =
      'ids' in selection
        ? selection.ids.length
        : (await library.list(selection.query, { offset: 0, limit: 1 })).total - selection.except.length;
    counts.set(id, total);
    draw();
  }
}

const applyTheme = (preferences: Preferences) =>
  applyPreferences(document.documentElement, preferences, preferences, null);

describePage(`${translate('exportTitle')} · Lectern`);
loadPreferences().then(({ preferences }) => applyTheme(preferences));
watchPreferences(applyTheme, new AbortController().signal);
draw();
count().catch(() => {});
