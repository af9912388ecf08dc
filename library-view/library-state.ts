import type { LibraryProps, List, Trouble } from '../components/library/props';
import type { Library } from '../library/library';
import type { ArticleRow, Health, JobTotals, ListQuery, Question, TagCount } from '../library/types';
import { joinDeviceChannel } from '../platform/devices/channel';
import { findDeviceProblem } from '../platform/devices/failures';
import { IMPORT_LOCK } from '../platform/import-lock';
import { toSaveFailure } from '../platform/save-messages';
import { loadFirstPaint, storeFirstPaint } from './first-paint-cache';
import { createHighlightShelf, type HighlightShelf } from './highlight-shelf';
import { createMessages, type Messages } from './messages';
import { createRowCache } from './row-cache';

/** The current state of the library's tab, for rendering. */
export type LibraryView = Pick<
  LibraryProps,
  | 'query'
  | 'list'
  | 'isEmpty'
  | 'continuing'
  | 'tags'
  | 'jobs'
  | 'interruptedImport'
  | 'devicesProblem'
  | 'questions'
  | 'trouble'
  | 'message'
  | 'shelf'
>;

/** State of the library's tab: loads data from the library, follows its changes, and triggers rendering. */
export interface LibraryState {
  view(): LibraryView;
  show(query: ListQuery): void;
  inSight(from: number, to: number): void;
  idsOf: LibraryProps['actions']['loadIds'];
  shelf: HighlightShelf;
  showMessage: Messages['show'];
  showError: Messages['showError'];
  undo: Messages['undo'];
  dismiss: Messages['dismiss'];
  /** Checks the library's health again, and shows it with the outcome of a check or repair. */
  checkHealth(outcome?: string): Promise<void>;
  /** Shows that a check or repair is running. */
  showWorking(): void;
}

/** Changes within this time are rendered together (ms). */
const BATCH_MS = 60;
/** The longest pause after a refresh that took long (ms). */
const MAX_REST_MS = 1500;
/** Maximum number of unfinished articles offered at the top. */
const MAX_CONTINUING = 2;

const DEFAULT_QUERY: ListQuery = {
  search: '',
  filter: 'inbox',
  tags: [],
  sort: { key: 'saved', descending: true },
};

/** Names of the files of an import that no tab is running, or null. */
async function findInterruptedImport(library: Library): Promise<string | null> {
  const interrupted = (await library.imports()).find(({ state }) => state === 'running');
  if (!interrupted) return null;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === IMPORT_LOCK) ? null : interrupted.files.join(', ');
}

/** Creates the state, starting with the list last seen. `draw` is called whenever it changes. */
export function createLibraryState(library: Library, draw: () => void): LibraryState {
  const cached = loadFirstPaint();
  let query: ListQuery = cached?.query ?? DEFAULT_QUERY;
  let continuing: readonly ArticleRow[] = cached?.continuing ?? [];
  let tags: readonly TagCount[] = [];
  let jobs: JobTotals = { done: 0, total: 0 };
  let interruptedImport: string | null = null;
  let devicesProblem: string | null = null;
  let questions: readonly Question[] = [];
  let trouble: Trouble | null = null;
  const messages = createMessages(library, draw);
  let due = false;
  let changedMeanwhile = false;
  let isEmpty = false;

  const onFailed = async (error: unknown) => {
    const health: Health = await library.health().catch(() => ({
      state: 'failed',
      reason: toSaveFailure(error) === 'gone' ? 'unknown' : (toSaveFailure(error) as 'unknown'),
      detail: String(error),
    }));
    trouble =
      health.state === 'failed'
        ? { health, working: false, outcome: null }
        : {
            health: { state: 'failed', reason: 'unknown', detail: String(error) },
            working: false,
            outcome: null,
          };
    draw();
  };

  /** A full disk doesn't prevent reading, so the list stays; it lasts until the library reports that it is over. */
  const isFull = () => trouble?.health.reason === 'full';

  const onChanged = () => {
    if (!isFull()) trouble = null;
    if (rows.answered) {
      const seen = Array.from({ length: Math.min(rows.total, 30) }, (_, index) => rows.row(index));
      const first = seen.slice(0, seen.indexOf(undefined) < 0 ? undefined : seen.indexOf(undefined));
      if (first.length || rows.total === 0)
        storeFirstPaint({
          query,
          total: rows.total,
          rows: first.filter((row) => row !== undefined),
          continuing,
        });
    }
    draw();
  };

  const rows = createRowCache<ListQuery, ArticleRow>(
    library.list,
    { query, total: cached?.total ?? 0, rows: cached?.rows ?? [] },
    { changed: onChanged, failed: onFailed },
  );

  const refreshOthers = async () => {
    const [resumed, counts, waiting, asked, all, interrupted] = await Promise.all([
      library.continueReading(MAX_CONTINUING),
      library.tags(),
      library.jobTotals(),
      library.questions(),
      library.list({ ...DEFAULT_QUERY, filter: 'all' }, { offset: 0, limit: 1 }),
      findInterruptedImport(library).catch(() => null),
    ]);
    isEmpty = all.total === 0;
    continuing = resumed;
    tags = counts;
    jobs = waiting;
    questions = asked;
    interruptedImport = interrupted;
    draw();
  };

  const showDevicesProblem = async () => {
    const problem = await findDeviceProblem().catch(() => null);
    if (problem === devicesProblem) return;
    devicesProblem = problem;
    draw();
  };

  const scheduleRefresh = () => {
    if (due) {
      changedMeanwhile = true;
      return;
    }
    due = true;
    setTimeout(async () => {
      const since = performance.now();
      changedMeanwhile = false;
      // Articles are listed anew when the shelf closes.
      if (shelf.view()) shelf.refresh();
      else rows.refresh();
      await refreshOthers().catch(() => {});
      // An import changes the library all the time: what is asked in return may take a third of the library's time.
      const rest = Math.min(MAX_REST_MS, 2 * (performance.now() - since));
      setTimeout(() => {
        due = false;
        if (changedMeanwhile) scheduleRefresh();
      }, rest);
    }, BATCH_MS);
  };

  const shelf = createHighlightShelf(library, draw, onFailed);

  library.subscribe((event) => {
    if (event.kind === 'changed') scheduleRefresh();
    else if (event.kind === 'jobs') refreshOthers().catch(() => {});
    else checkHealth();
  });

  /** Shows what is wrong with the library, and the outcome of a repair. Returns false if nothing is wrong. */
  const showTrouble = (health: Health, outcome?: string): boolean => {
    if (health.state !== 'failed') return false;
    trouble = { health, working: false, outcome: outcome ?? null };
    draw();
    return true;
  };

  const checkHealth = async (outcome?: string) => {
    if (showTrouble(await library.health(), outcome)) return;
    trouble = null;
    if (outcome) messages.show(outcome);
    rows.refresh();
    refreshOthers().catch(() => {});
  };

  const list = (): List => ({
    state: trouble && !isFull() ? 'failed' : rows.answered ? 'ready' : cached ? 'painted' : 'starting',
    reason: trouble?.health.reason ?? null,
    total: rows.total,
    isSearch: Boolean(rows.answered?.search.trim()),
    revision: rows.revision,
    row: rows.row,
  });

  rows.show(query);
  refreshOthers().catch(() => {});
  joinDeviceChannel(({ kind }) => kind === 'changed' && void showDevicesProblem());
  void showDevicesProblem();
  // The library may be readable but not writable; check, to show that before a save fails.
  library.health().then(showTrouble, () => {});

  return {
    view: () => {
      const first = query.search.trim() || query.tags.length || !/inbox|unread/.test(query.filter);
      const seen = first ? [] : continuing;
      return {
        query,
        list: list(),
        isEmpty,
        continuing: seen,
        tags,
        jobs,
        interruptedImport,
        devicesProblem,
        questions,
        trouble,
        message: messages.current(),
        shelf: shelf.view(),
      };
    },
    show(wanted) {
      shelf.close();
      query = withSortOrder(query, wanted);
      rows.show(query);
      draw();
    },
    inSight: rows.inSight,
    shelf,
    idsOf: (from, to) => library.ids(query, { offset: from, limit: to - from }),
    showMessage: messages.show,
    showError: messages.showError,
    undo: messages.undo,
    dismiss: messages.dismiss,
    checkHealth,
    showWorking() {
      if (trouble) trouble = { ...trouble, working: true, outcome: null };
      draw();
    },
  };
}

/** Sorts a new search by relevance, and restores the default order when the search is cleared. */
function withSortOrder(before: ListQuery, wanted: ListQuery): ListQuery {
  const [was, is] = [before.search.trim() !== '', wanted.search.trim() !== ''];
  if (is && !was) return { ...wanted, sort: { key: 'relevance', descending: true } };
  if (!is && wanted.sort.key === 'relevance') return { ...wanted, sort: DEFAULT_QUERY.sort };
  return wanted;
}
