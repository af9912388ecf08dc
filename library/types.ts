import type { Article } from '../article/types';

/** UUID v7 (RFC 9562): sorts by the time it was made. */
export type ArticleId = string;

/** A place in an article that holds on every screen: the nth block of its saved content, and how far into its text. */
export interface Place {
  /** Index, from 0, among the content's blocks in document order (`place.ts` says what counts as one). */
  block: number;
  /** Characters of the block's text that stand above the window's top. */
  offset: number;
}

/** Whether an article's text is in the library, is still to be fetched, or could not be. */
export type TextState = 'kept' | 'wanted' | 'failed';

/** What a saved article has besides the article itself. */
export interface Reading {
  id: ArticleId;
  /** Unix time in ms, as are all times of the library. */
  savedAt: number;
  /** When the reader got to its end or marked it read; null while unread. */
  readAt: number | null;
  openedAt: number | null;
  /** 0 … 1, the furthest the reader got. */
  progress: number;
  place: Place | null;
  archived: boolean;
  favourite: boolean;
  /** Sorted, without duplicates; each as its reader first wrote it. */
  tags: readonly string[];
  textState: TextState;
  /** What went wrong when text or pictures were last fetched, as a message key; null where nothing did. */
  failure: Failure | null;
  updatedAt: number;
  /** Tombstone: set when deleted, so that another device can hear of it. */
  deletedAt: number | null;
}

export type Failure = 'offline' | 'not-found' | 'refused' | 'no-article' | 'moved' | 'picture' | 'permission';

/** A saved article, whole. */
export interface SavedArticle extends Article, Reading {}

/** A row of the list: everything but the text. */
export interface ArticleRow extends Omit<SavedArticle, 'content' | 'text'> {
  /** Id of the kept picture to show beside it, or null. */
  thumbnail: string | null;
  /** The sentence that holds the search's first hit, cut into plain and hit pieces; null without a search. */
  hit: readonly SnippetPart[] | null;
}

export interface SnippetPart {
  text: string;
  hit: boolean;
}

export type SortKey = 'saved' | 'published' | 'length' | 'title' | 'progress' | 'relevance';

/** What a list shows. Filters of the search text (`site:`, `tag:`, …) come on top of `filter`. */
export interface ListQuery {
  /** As typed; `query.ts` has its grammar. */
  search: string;
  /** `inbox` is all that is not archived. */
  filter: 'inbox' | 'unread' | 'favourite' | 'archived' | 'all';
  tags: readonly string[];
  sort: { key: SortKey; descending: boolean };
}

export interface ListPage {
  rows: readonly ArticleRow[];
  /** How many there are in all. */
  total: number;
}

export interface TagCount {
  tag: string;
  count: number;
}

/** Which articles a change is for: these, or all that a query lists. */
export type Selection = { ids: readonly ArticleId[] } | { query: ListQuery; except: readonly ArticleId[] };

/** One change of one or many saved articles. */
export type Change =
  | { kind: 'archive' | 'favourite' | 'read'; on: boolean }
  | { kind: 'add-tag' | 'remove-tag'; tag: string }
  | { kind: 'set-tags'; tags: readonly string[] }
  | { kind: 'delete' };

/** Takes a change back, as long as nothing newer changed the same thing of the same rows. Good for an hour. */
export type UndoToken = string;

export interface Changed {
  count: number;
  undo: UndoToken;
}

/** What became of a save. */
export interface Saved {
  /** What the page says of itself is as it was just given, never as it stands in the library: this may be told to the page. */
  row: ArticleRow;
  /** `kept-older`: there was one, and its text is much longer than what the page has now, or the reader chose to keep it. */
  outcome: 'added' | 'updated' | 'kept-older' | 'restored';
  undo: UndoToken;
}

/** One of many articles that are saved at once, with what is known of its reading. */
export interface Import {
  article: Article;
  tags?: readonly string[];
  reading?: Partial<Pick<Reading, 'savedAt' | 'readAt' | 'progress' | 'archived' | 'favourite'>>;
}

/** What became of many. */
export interface Imported {
  added: number;
  updated: number;
  undo: UndoToken;
}

/** Two saved articles of different sites, the first of which says that it is the second. */
export interface Question {
  article: Pick<ArticleRow, 'id' | 'title' | 'url'>;
  other: Pick<ArticleRow, 'id' | 'title' | 'url'>;
}

/** What a surface hears of the library: which rows changed, or that much did. */
export type LibraryEvent =
  | { kind: 'changed'; ids: readonly ArticleId[] | 'many' }
  | { kind: 'jobs' }
  | { kind: 'health' };

/** Whether the store works, and what a reader should be told if it does not. */
export type Health =
  | { state: 'ready'; persisted: boolean; articles: number; bytes: number }
  | { state: 'starting' }
  | { state: 'failed'; reason: HealthReason; detail: string };

export type HealthReason = 'no-storage' | 'private' | 'full' | 'damaged' | 'newer' | 'unknown';

export interface Salvage {
  articles: number;
  lost: number;
}

/** A picture kept with an article. */
export interface Asset {
  id: string;
  /** The address it has in the article's content. */
  url: string;
  type: string;
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** What is still to be fetched, because the reader asked for it. */
export interface Job {
  id: string;
  article: ArticleId;
  kind: 'text' | 'pictures';
  state: 'waiting' | 'running' | 'failed';
  done: number;
  total: number;
}

/** A job that was handed out to be done. */
export interface TakenJob {
  id: string;
  article: ArticleId;
  kind: Job['kind'];
  host: string;
  /** The article's address. */
  url: string;
  /** How often it was tried before. */
  tries: number;
}

/** What became of a job: what went wrong, and when it is to be tried again (Unix time in ms) where that may help. */
export interface JobEnd {
  failure: Failure | null;
  again: number | null;
}
