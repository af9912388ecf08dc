import type { ImportRecord } from '../../library/import-types';
import type { Library } from '../../library/library';
import { ALL_ARTICLES } from '../../library/types';
import { IMPORT_LOCK } from '../../platform/import-lock';
import { type ImportFile, importerById } from '../../transfer/import/run/import-file';
import { runImport } from '../../transfer/import/run/run-import';
import { scanFiles } from '../../transfer/import/run/scan-files';
import type { FileProblem, ImportActions, ImportOptions, ImportView } from './import-view';
import { type OpenedFiles, openFiles } from './open-files';
import { deleteStoredFiles, readStoredFiles, storeFiles } from './stored-files';

/** Articles undone in one piece, after which the library answers others. */
const UNDO_PIECE = 500;

/** What a session needs of the browser. */
export interface ImportHost {
  library: Library;
  draw(view: ImportView): void;
  readText: Parameters<typeof runImport>[0]['readText'];
  onText: Parameters<typeof runImport>[0]['onText'];
  /** The browser's reading list as a file, or null if the user refuses; absent where there is none. */
  readReadingList?(): Promise<File | null>;
  /** Restores settings from the text of a file of settings. */
  restoreSettings(text: string): Promise<void>;
  /** Asks for the permission to fetch pages of any site. Must be called in the press. */
  requestAllSites(): Promise<boolean>;
}

const DEFAULT_OPTIONS: ImportOptions = {
  answers: {},
  choices: { foldersAsTags: true },
  replace: false,
  settings: false,
};

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The import page's state: what it shows, and what its buttons do. */
export function createImportSession(host: ImportHost): ImportActions & { begin(): Promise<void> } {
  const { library } = host;
  let view: ImportView = { step: 'choose', problems: [], interrupted: null, last: null };
  let ending = new AbortController();
  let givePassphrase: ((passphrase: string | null) => void) | null = null;
  let resumed: { promise: Promise<void>; resolve(): void } | null = null;

  const show = (next: ImportView) => {
    view = next;
    host.draw(view);
  };
  const fail = (error: unknown, record: ImportRecord | null = null) =>
    show({ step: 'failed', detail: describe(error), record });

  const showStart = async (problems: readonly FileProblem[] = []) => {
    const imports = await library.imports();
    const interrupted = imports.find(({ state }) => state === 'running') ?? null;
    const last = interrupted ? null : (imports[0] ?? null);
    show({ step: 'choose', problems, interrupted, last });
  };

  /** How many articles of the library are not among so many known ones. */
  const countOthers = async (known: number): Promise<number> => {
    const { total } = await library.list(ALL_ARTICLES, { offset: 0, limit: 0 });
    return Math.max(0, total - known);
  };

  /** Reads what the files hold, and shows it. */
  const preview = async (opened: OpenedFiles, chosen: ImportOptions) => {
    const { files, problems } = opened;
    ending = new AbortController();
    const { signal } = ending;
    const name = files.map((file) => file.name).join(', ');
    show({ step: 'scan', name, rows: 0 });
    const found = await scanFiles(files, chosen.answers, {
      isKnown: (urls) => library.known(urls),
      onProgress: (rows) => !signal.aborted && show({ step: 'scan', name, rows }),
      signal,
    });
    const empty = files.map((file) => ({ name: file.name, problem: 'empty' as const, detail: '' }));
    if (found.rows === 0) await showStart([...problems, ...empty]);
    else {
      const deleted = opened.backup ? await countOthers(found.known) : 0;
      show({ step: 'preview', ...opened, preview: found, chosen, deleted });
    }
  };

  const choose = async (chosen: readonly File[]) => {
    show({ step: 'scan', name: chosen.map(({ name }) => name).join(', '), rows: 0 });
    const opened = await openFiles(chosen, (name, isWrong) => {
      show({ step: 'locked', name, isWrong, isOpening: false });
      return new Promise((resolve) => {
        givePassphrase = resolve;
      });
    });
    if (opened.files.length) await preview(opened, DEFAULT_OPTIONS);
    else await showStart(opened.problems);
  };

  /** Runs an import from where it stands, unless another tab does. */
  const run = (record: ImportRecord, files: readonly ImportFile[], { answers, choices }: ImportOptions) =>
    navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return showStart();
      ending = new AbortController();
      const { signal } = ending;
      show({ step: 'run', record, isPaused: false });
      const result = await runImport({
        library,
        record,
        files,
        answers,
        choices,
        readText: host.readText,
        onText: host.onText,
        onProgress: (now) => show({ step: 'run', record: now, isPaused: resumed !== null }),
        waitIfPaused: () => resumed?.promise ?? Promise.resolve(),
        signal,
      });
      const ended = signal.aborted ? await library.endImport(record.id, 'stopped') : result.record;
      await deleteStoredFiles(record.id);
      show({ step: 'result', record: ended, report: result.report, texts: 'offered' });
    });

  const start = async ({
    files,
    preview: { rows },
    chosen,
    backup,
  }: Extract<ImportView, { step: 'preview' }>) => {
    const record = await library.startImport({
      format: files.map(({ importer }) => importer.id).join(' '),
      files: files.map(({ name }) => name),
      options: { ...chosen.answers, ...chosen.choices, replace: chosen.replace },
      total: rows,
    });
    try {
      await storeFiles(
        record.id,
        files.map(({ file }) => file),
      );
    } catch (error) {
      await deleteStoredFiles(record.id);
      await library.endImport(record.id, 'stopped');
      throw error;
    }
    if (chosen.settings && backup?.settings) await host.restoreSettings(backup.settings);
    await run(record, files, chosen);
  };

  const continueImport = async (record: ImportRecord) => {
    const blobs = await readStoredFiles(record.id, record.files.length);
    const formats = record.format.split(' ');
    const files = blobs.flatMap((file, index) => {
      const importer = importerById(formats[index] ?? '');
      return importer ? [{ name: record.files[index] ?? '', file, importer }] : [];
    });
    if (files.length < record.files.length) {
      const ended = await library.endImport(record.id, 'stopped');
      return show({ step: 'result', record: ended, report: [], texts: 'offered' });
    }
    const { foldersAsTags = true, replace = false, ...answers } = record.options;
    await run(record, files, { ...DEFAULT_OPTIONS, answers, choices: { foldersAsTags }, replace });
  };

  const undo = async (record: ImportRecord) => {
    const total = Math.max(1, record.added + record.merged);
    show({ step: 'undo', left: total, total });
    for (let left = 1; left > 0; ) {
      left = await library.undoImport(record.id, UNDO_PIECE);
      show({ step: 'undo', left, total: Math.max(total, left) });
    }
    await deleteStoredFiles(record.id);
    show({ step: 'undone' });
  };

  const endPause = () => {
    resumed?.resolve();
    resumed = null;
  };

  return {
    begin: () => showStart().catch(fail),
    choose(files) {
      if (files.length) choose(files).catch((error) => !ending.signal.aborted && fail(error));
    },
    chooseReadingList: host.readReadingList
      ? () => {
          host.readReadingList?.().then((file) => file && choose([file]), fail);
        }
      : null,
    unlock(passphrase) {
      if (view.step === 'locked') show({ ...view, isOpening: true });
      givePassphrase?.(passphrase);
    },
    setChosen(chosen) {
      if (view.step !== 'preview') return;
      const changed = JSON.stringify(chosen.answers) !== JSON.stringify(view.chosen.answers);
      // Answers change what is read of the files.
      if (changed) preview(view, chosen).catch(fail);
      else show({ ...view, chosen });
    },
    start() {
      if (view.step === 'preview') start(view).catch(fail);
    },
    pause() {
      if (view.step !== 'run' || resumed) return;
      resumed = Promise.withResolvers<void>();
      show({ ...view, isPaused: true });
    },
    resume() {
      endPause();
      if (view.step === 'run') show({ ...view, isPaused: false });
    },
    stop() {
      ending.abort();
      endPause();
      givePassphrase?.(null);
      if (view.step !== 'run') showStart().catch(fail);
    },
    continueImport: (record) => void continueImport(record).catch((error) => fail(error, record)),
    undo: (record) => void undo(record).catch((error) => fail(error, record)),
    downloadTexts(record) {
      const asked = host.requestAllSites();
      const queue = async () => {
        if (view.step !== 'result') return;
        if (await asked) await library.fetchImported(record.id);
        show({ ...view, texts: (await asked) ? 'queued' : 'refused' });
      };
      queue().catch(fail);
    },
    startOver: () => void showStart().catch(fail),
  };
}
