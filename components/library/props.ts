import type {
  ArticleId,
  ArticleRow,
  Change,
  Health,
  HealthReason,
  Job,
  ListQuery,
  Question,
  Selection,
  TagCount,
} from '../../library/types';

/** The list of a query: how many there are, and those rows that are here. */
export interface List {
  /**
   * `painted`: what was seen last time, until the library has answered. `starting`: nothing is known yet. `failed`: the
   * library could not be asked, and what to say of it.
   */
  state: 'starting' | 'painted' | 'ready' | 'failed';
  reason: HealthReason | null;
  total: number;
  /** Whether the rows are those of a search, and show the sentence that was found. */
  isSearch: boolean;
  /** A row by its place in the list, from 0; undefined while it is on its way. */
  row(index: number): ArticleRow | undefined;
}

/** What is said at the panel's foot for a while, and how to take it back. */
export interface StatusMessage {
  /** Another number for another thing said, so that the same words twice are heard twice. */
  id: number;
  text: string;
  undo: boolean;
}

/** The store's trouble, and what was found out or done about it. */
export interface Trouble {
  health: Extract<Health, { state: 'failed' }>;
  /** What a check, a rescue or a download is doing now, or said. */
  working: boolean;
  outcome: string | null;
}

/** All that a reader can ask of the library from its list. */
export interface LibraryActions {
  query(query: ListQuery): void;
  /** Which rows are in sight: from the first to before the second. */
  showRows(from: number, to: number): void;
  /** The ids of the rows of the list from one place to before another. */
  loadIds(from: number, to: number): Promise<readonly ArticleId[]>;
  open(row: ArticleRow): void;
  openOriginal(row: ArticleRow): void;
  change(selection: Selection, change: Change): void;
  copyLink(row: ArticleRow): void;
  /** Null where the browser cannot share. */
  share: ((row: ArticleRow) => void) | null;
  retry(row: ArticleRow): void;
  saveLink(link: { url: string; title: string }): void;
  cancelJobs(): void;
  renameTag(from: string, to: string): void;
  deleteTag(tag: string): void;
  /** Answers a question: one article of two, or both. */
  merge(question: Question): void;
  keepApart(question: Question): void;
  undo(): void;
  dismiss(): void;
  /** Saves the window's tabs, with their text where the reader allows it. */
  saveTabs(how: 'text' | 'links'): void;
  /** How many tabs the window has; known without any permission. */
  countTabs(): Promise<number>;
  checkStore(): void;
  rescue(): void;
  download(): void;
  startOver(): void;
}

export interface LibraryProps {
  query: ListQuery;
  list: List;
  /** The unfinished articles read last. */
  continuing: readonly ArticleRow[];
  tags: readonly TagCount[];
  jobs: readonly Job[];
  /** Whether two saved articles are one, which the reader alone can tell. */
  questions: readonly Question[];
  trouble: Trouble | null;
  message: StatusMessage | null;
  /** BCP 47 language of the interface. */
  locale: string;
  /** The shortcut that saves a page, or null where none is assigned. */
  saveShortcut: string | null;
  articleUrl(id: ArticleId): string;
  thumbnail(asset: string): Promise<Blob | null>;
  actions: LibraryActions;
}
