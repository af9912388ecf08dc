import type {
  ArticleChange,
  ArticleId,
  ArticleRow,
  Health,
  HealthReason,
  HighlightQuery,
  HighlightRow,
  JobTotals,
  ListQuery,
  Question,
  ReviewAnswer,
  Selection,
  TagCount,
} from '../../library/types';

/** The list of articles for a query: its length, and the rows loaded so far. */
export interface List {
  /**
   * `painted`: the rows of the last visit, until the library has answered. `starting`: nothing is known yet. `failed`:
   * the library can't be read, for `reason`.
   */
  state: 'starting' | 'painted' | 'ready' | 'failed';
  reason: HealthReason | null;
  total: number;
  /** Whether the rows are search results, with the matching sentence. */
  isSearch: boolean;
  /** Another number whenever the rows were loaded anew, after a change. */
  revision?: number;
  /** The row at an index; undefined while it is loading. */
  row(index: number): ArticleRow | undefined;
}

/** The shelf of highlights: those that match its query, and the rows loaded so far. */
export interface HighlightShelfView {
  query: HighlightQuery;
  state: 'starting' | 'ready';
  total: number;
  row(index: number): HighlightRow | undefined;
}

/** What the shelf of highlights can ask of the library. */
export interface HighlightActions {
  open(): void;
  query(query: HighlightQuery): void;
  showRows(from: number, to: number): void;
  /** Opens the article at the passage. */
  read(row: HighlightRow): void;
  copy(row: HighlightRow): void;
  delete(row: HighlightRow): void;
  exportAll(): void;
  /** The highlights that come up for review today. */
  loadReview(): Promise<readonly HighlightRow[]>;
  review(row: HighlightRow, answer: ReviewAnswer): void;
}

/** A message at the bottom of the panel, which may offer Undo. */
export interface StatusMessage {
  /** A new number for each message, so that a repeated text is announced again. */
  id: number;
  text: string;
  undo: boolean;
}

/** A failure of the store, and what was done about it. */
export interface Trouble {
  health: Extract<Health, { state: 'failed' }>;
  /** Whether a check, rescue or download is running, and its outcome. */
  working: boolean;
  outcome: string | null;
}

/** What the list can ask of the library. */
export interface LibraryActions {
  query(query: ListQuery): void;
  /** Reports the visible rows, from `from` to before `to`. */
  showRows(from: number, to: number): void;
  /** Loads the IDs of the rows from one index to before another. */
  loadIds(from: number, to: number): Promise<readonly ArticleId[]>;
  /** Opens an article where the last one was opened, or in a tab of its own. */
  open(row: ArticleRow): void;
  openTab(row: ArticleRow): void;
  openOriginal(row: ArticleRow): void;
  /** `title`: that of the only article, for the message. */
  change(selection: Selection, change: ArticleChange, title?: string): void;
  copyLink(row: ArticleRow): void;
  /** Null if the browser can't share. */
  share: ((row: ArticleRow) => void) | null;
  retry(row: ArticleRow): void;
  saveLink(link: { url: string; title: string }): void;
  cancelJobs(): void;
  renameTag(from: string, to: string): void;
  deleteTag(tag: string): void;
  /** Answers a question: whether two articles are merged or kept apart. */
  merge(question: Question): void;
  keepApart(question: Question): void;
  undo(): void;
  dismiss(): void;
  openSettings(): void;
  openHelp(): void;
  /** Opens the page that brings articles from other services. */
  openImport(): void;
  /** Opens the settings of other devices. */
  openDevices(): void;
  /** Opens the page that writes articles to a file. */
  exportArticles(selection: Selection): void;
  /** Opens the library in a tab of its own; null if it is there already. */
  openFullLibrary: (() => void) | null;
  /** Saves the window's tabs, with their text if the user grants the permission. */
  saveTabs(how: 'text' | 'links'): void;
  /** The number of tabs in the window, which needs no permission. */
  countTabs(): Promise<number>;
  checkStore(): void;
  rescue(): void;
  download(): void;
  startOver(): void;
  highlights: HighlightActions;
}

export interface LibraryProps {
  query: ListQuery;
  /** The shelf of highlights, if it is shown instead of articles. */
  shelf: HighlightShelfView | null;
  list: List;
  /** Whether nothing at all is saved. */
  isEmpty: boolean;
  /** The unfinished articles, last read first. */
  continuing: readonly ArticleRow[];
  tags: readonly TagCount[];
  jobs: JobTotals;
  /** Names of the files whose import was interrupted, or null. */
  interruptedImport: string | null;
  /** The problem with other devices that only the user can solve, as a sentence; null if there is none. */
  devicesProblem: string | null;
  /** Questions whether two saved articles are the same, which only the user can answer. */
  questions: readonly Question[];
  trouble: Trouble | null;
  message: StatusMessage | null;
  /** Language of the interface (BCP 47). */
  locale: string;
  /** The shortcut that saves a page, or null. */
  saveShortcut: string | null;
  articleUrl(id: ArticleId): string;
  thumbnail(asset: string): Promise<Blob | null>;
  actions: LibraryActions;
}
