import type { LibraryProps, List, StatusMessage, Trouble } from '../../components/library/props';
import type { Library } from '../../library/library';
import type { ArticleRow, Health, Job, ListQuery, Question, TagCount, UndoToken } from '../../library/types';
import { failureMessage, toSaveFailure } from '../../platform/save-messages';
import { translate as t } from '../../platform/translate';
import { loadFirstPaint, storeFirstPaint } from './first-paint-cache';
import { createRowCache } from './row-cache';

/** The library's list, as it stands now, for drawing. */
export type LibraryView = Pick<
  LibraryProps,
  'query' | 'list' | 'continuing' | 'tags' | 'jobs' | 'questions' | 'trouble' | 'said'
>;

/** What is behind the library's tab: it asks the library, hears of changes, and says when there is something to draw. */
export interface LibraryState {
  view(): LibraryView;
  show(query: ListQuery): void;
  inSight(from: number, to: number): void;
  idsOf: LibraryProps['actions']['idsOf'];
  /** Says what was done, and what takes it back. */
  showMessage(text: string, undo?: readonly UndoToken[]): void;
  /** Says why something was not done. */
  showError(error: unknown): void;
  undo(): void;
  dismiss(): void;
  /** Looks at the store's health again, and shows what was found out or done about it. */
  checkHealth(outcome?: string): Promise<void>;
  showWorking(): void;
}

/** Changes that come faster than this, in ms, are drawn together. */
const TOGETHER = 60;
/** Articles at the top that were put down before their end. */
const CONTINUED = 2;
/** Changes that can be taken back, one after the other. */
const UNDO_DEPTH = 20;

const START: ListQuery = {
  search: '',
  filter: 'inbox',
  tags: [],
  sort: { key: 'saved', descending: true },
};

/** Starts the state with what was seen last time. Takes the library and what draws. */
export function createLibraryState(library: Library, draw: () => void): LibraryState {
  const painted = loadFirstPaint();
  let query: ListQuery = painted?.query ?? START;
  let continuing: readonly ArticleRow[] = painted?.continuing ?? [];
  let tags: readonly TagCount[] = [];
  let jobs: readonly Job[] = [];
  let questions: readonly Question[] = [];
  let trouble: Trouble | null = null;
  let said: StatusMessage | null = null;
  const undoable: (readonly UndoToken[])[] = [];
  let due = false;

  const failed = async (error: unknown) => {
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

  /** A full disk keeps nobody from reading; it is over when the store says so. */
  const isFull = () => trouble?.health.reason === 'full';

  const changed = () => {
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

  const rows = createRowCache(
    library,
    { query, total: painted?.total ?? 0, rows: painted?.rows ?? [] },
    { changed, failed },
  );

  const beside = async () => {
    const [resumed, counts, waiting, asked] = await Promise.all([
      library.continueReading(CONTINUED),
      library.tags(),
      library.jobs(),
      library.questions(),
    ]);
    continuing = resumed;
    tags = counts;
    jobs = waiting;
    questions = asked;
    draw();
  };

  const renew = () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      rows.refresh();
      beside().catch(() => {});
    }, TOGETHER);
  };

  library.subscribe((event) => {
    if (event.kind === 'changed') renew();
    else if (event.kind === 'jobs') beside().catch(() => {});
    else checkHealth();
  });

  const showMessage: LibraryState['showMessage'] = (text, undo = []) => {
    if (undo.length) undoable.push(undo);
    if (undoable.length > UNDO_DEPTH) undoable.shift();
    said = { id: (said?.id ?? 0) + 1, text, undo: undo.length > 0 };
    draw();
  };

  const showError = (error: unknown) => showMessage(t(failureMessage(toSaveFailure(error))));

  /** Shows what is wrong with the store, and what came of mending it; false where nothing is wrong. */
  const showTrouble = (health: Health, outcome?: string): boolean => {
    if (health.state !== 'failed') return false;
    trouble = { health, working: false, outcome: outcome ?? null };
    draw();
    return true;
  };

  const checkHealth = async (outcome?: string) => {
    if (showTrouble(await library.health(), outcome)) return;
    trouble = null;
    if (outcome) showMessage(outcome);
    rows.refresh();
    beside().catch(() => {});
  };

  const list = (): List => ({
    state: trouble && !isFull() ? 'failed' : rows.answered ? 'ready' : painted ? 'painted' : 'starting',
    reason: trouble?.health.reason ?? null,
    total: rows.total,
    found: Boolean(rows.answered?.search.trim()),
    row: rows.row,
  });

  rows.show(query);
  beside().catch(() => {});
  // Rows can be read and nothing written: that is asked for, and told before the next save fails.
  library.health().then(showTrouble, () => {});

  return {
    view: () => {
      const first = query.search.trim() || query.tags.length || !/inbox|unread/.test(query.filter);
      const seen = first ? [] : continuing;
      return { query, list: list(), continuing: seen, tags, jobs, questions, trouble, said };
    },
    show(wanted) {
      query = ordered(query, wanted);
      rows.show(query);
      draw();
    },
    inSight: rows.inSight,
    idsOf: rows.idsOf,
    showMessage,
    showError,
    undo() {
      const tokens = undoable.pop();
      if (!tokens) return;
      const takeBack = async () => {
        for (const token of tokens) await library.undo(token);
      };
      takeBack().then(() => showMessage(t('undone')), showError);
    },
    dismiss() {
      said = null;
      draw();
    },
    checkHealth,
    showWorking() {
      if (trouble) trouble = { ...trouble, working: true, outcome: null };
      draw();
    },
  };
}

/** What is searched for is first listed by how well it matches; without a search, the order is as it was before. */
function ordered(before: ListQuery, wanted: ListQuery): ListQuery {
  const [was, is] = [before.search.trim() !== '', wanted.search.trim() !== ''];
  if (is && !was) return { ...wanted, sort: { key: 'relevance', descending: true } };
  if (!is && wanted.sort.key === 'relevance') return { ...wanted, sort: START.sort };
  return wanted;
}
