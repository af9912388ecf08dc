import type { Article } from '../article/types';

/** UUID v7 (RFC 9562), sortable by creation time. */
export type ArticleId = string;

/** A position in an article, independent of screen size: the nth block of its saved content, and an offset in its text. */
export interface Place {
  /** Index, from 0, among the content's blocks in document order (see `reader/text/blocks.ts`). */
  block: number;
  /** Number of characters of the block's text above the top of the window. */
  offset: number;
}

/** Whether an article's text is in the library, not fetched yet, or could not be fetched. */
export type TextState = 'kept' | 'wanted' | 'failed';

/** A saved article's reading state. */
export interface Reading {
  id: ArticleId;
  /** Unix time in ms, like all times in the library. */
  savedAt: number;
  /** When the user finished it or marked it as read; null while unread. */
  readAt: number | null;
  openedAt: number | null;
  /** Furthest reading progress, 0–1. */
  progress: number;
  place: Place | null;
  archived: boolean;
  favourite: boolean;
  /** Sorted and unique, each spelled as the user first typed it. */
  tags: readonly string[];
  textState: TextState;
  /** Why the last fetch of text or pictures failed, as a message key, or null. */
  failure: Failure | null;
  updatedAt: number;
  /** Tombstone: set on deletion, so that other devices can learn of it. */
  deletedAt: number | null;
}

export type Failure = 'offline' | 'not-found' | 'refused' | 'no-article' | 'moved' | 'picture' | 'permission';

/** A complete saved article. */
export interface SavedArticle extends Article, Reading {
  /** The user's own note on the article, plain text with line breaks, or null. */
  note: string | null;
}

/** A selector of the W3C Web Annotation Data Model (section 4.2). */
export interface Selector {
  type: string;
  [key: string]: unknown;
}

/** The colours a highlight can be given. */
export const HIGHLIGHT_COLORS = ['yellow', 'green', 'blue', 'red'] as const;
export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/** A highlighted passage of an article, or a note on all of it. */
export interface Highlight {
  /** UUID v7. */
  id: string;
  /** The passage as plain text; empty for a note on the whole article. */
  quote: string;
  note: string | null;
  /** One of `HIGHLIGHT_COLORS`, or as another service named it; null if unknown. */
  color: string | null;
  tags: readonly string[];
  /** Where the passage is. */
  selectors: readonly Selector[];
  createdAt: number;
  updatedAt: number;
}

/** A list row: everything but the text. */
export interface ArticleRow extends Omit<SavedArticle, 'content' | 'text'> {
  /** Number of its highlights. */
  highlights: number;
  /** ID of the stored picture shown as its thumbnail, or null. */
  thumbnail: string | null;
  /** The sentence with the search's first hit, split into plain and highlighted parts; null without a search. */
  hit: readonly SnippetPart[] | null;
}

export interface SnippetPart {
  text: string;
  hit: boolean;
}

export type SortKey = 'saved' | 'published' | 'length' | 'title' | 'progress' | 'relevance';

/** A query for a list. Filters in the search text (`site:`, `tag:`, …) apply in addition to `filter`. */
export interface ListQuery {
  /** As typed; see `search/query.ts` for the grammar. */
  search: string;
  /** `inbox` is everything that isn't archived. */
  filter: 'inbox' | 'unread' | 'favourite' | 'archived' | 'all';
  tags: readonly string[];
  sort: { key: SortKey; descending: boolean };
}

/** The query for all articles, newest first. */
export const ALL_ARTICLES: ListQuery = {
  search: '',
  filter: 'all',
  tags: [],
  sort: { key: 'saved', descending: true },
};

export interface ListPage {
  rows: readonly ArticleRow[];
  /** Length of the whole list. */
  total: number;
}

/** A query for highlights, all filters together. */
export interface HighlightQuery {
  /** As typed; the grammar of `search/query.ts`, over quotes and notes. */
  search: string;
  color: HighlightColor | null;
  /** Whether only highlights with a note are wanted. */
  withNote: boolean;
  /** Newest first, or article by article, the most recently highlighted first, in the order of their texts. */
  order: 'newest' | 'article';
}

/** A highlight in a list, with its article. */
export interface HighlightRow extends Highlight {
  article: Pick<ArticleRow, 'id' | 'title' | 'url' | 'siteName' | 'language' | 'direction' | 'archived'>;
}

/** What the user says of a highlight that came up: show it again after longer, tomorrow, or never. */
export type ReviewAnswer = 'keep' | 'later' | 'forget';

export interface HighlightPage {
  rows: readonly HighlightRow[];
  /** Length of the whole list. */
  total: number;
}

export interface TagCount {
  tag: string;
  count: number;
}

/** The articles a change applies to: specific ones, or all that match a query. */
export type Selection = { ids: readonly ArticleId[] } | { query: ListQuery; except: readonly ArticleId[] };

/** A title and an author that the user gave an article; null for the page's own, an empty author for none. */
export interface ArticleDetails {
  title: string | null;
  byline: string | null;
}

/** A change to one or more saved articles. */
export type ArticleChange =
  | { kind: 'archive' | 'favourite' | 'read'; on: boolean }
  | { kind: 'add-tag' | 'remove-tag'; tag: string }
  | { kind: 'set-tags'; tags: readonly string[] }
  /** What is left out stays as it is. */
  | { kind: 'details'; details: Partial<ArticleDetails> }
  | { kind: 'delete' };

/** Undoes a change, unless something newer has changed the same thing in the same rows. Expires after an hour. */
export type UndoToken = string;

export interface Changed {
  count: number;
  undo: UndoToken;
}

/** Result of a save. */
export interface Saved {
  /** Article data is as just passed in, never as stored, so it is safe to show to the page. */
  row: ArticleRow;
  /** `kept-older`: a saved copy has a much longer text than the page has now, or the user chose to keep it. */
  outcome: 'added' | 'updated' | 'kept-older' | 'restored';
  undo: UndoToken;
}

/** An article to import, with its reading state if known. */
export interface Import {
  article: Article;
  tags?: readonly string[];
  reading?: Partial<Pick<Reading, 'savedAt' | 'readAt' | 'progress' | 'archived' | 'favourite'>>;
}

/** Result of an import. */
export interface Imported {
  added: number;
  updated: number;
  undo: UndoToken;
}

/** Two saved articles on different sites, the first of which claims to be the second. */
export interface Question {
  article: Pick<ArticleRow, 'id' | 'title' | 'url'>;
  other: Pick<ArticleRow, 'id' | 'title' | 'url'>;
}

/** A change notification: which rows changed, or that many did. */
export type LibraryEvent =
  | { kind: 'changed'; ids: readonly ArticleId[] | 'many' }
  | { kind: 'jobs' }
  | { kind: 'health' };

/** Whether the library works, and if not, the problem to show the user. */
export type Health =
  | { state: 'ready'; persisted: boolean; articles: number; bytes: number }
  | { state: 'starting' }
  | { state: 'failed'; reason: HealthReason; detail: string };

export type HealthReason = 'no-storage' | 'private' | 'full' | 'damaged' | 'newer' | 'unknown';

export interface Salvage {
  articles: number;
  lost: number;
}

/** A picture stored with an article. */
export interface Asset {
  id: string;
  /** Its URL in the article's content. */
  url: string;
  type: string;
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** A pending fetch that the user asked for. */
export interface Job {
  id: string;
  article: ArticleId;
  kind: 'text' | 'pictures';
  state: 'waiting' | 'running' | 'failed';
  done: number;
  total: number;
}

/** How far all jobs together have come: steps done, and steps in all. */
export interface JobTotals {
  done: number;
  total: number;
}

/** A job that has been claimed. */
export interface TakenJob {
  id: string;
  article: ArticleId;
  kind: Job['kind'];
  host: string;
  /** URL of the article. */
  url: string;
  /** Number of earlier attempts. */
  tries: number;
}

/** Result of a job: its failure, if any, and when to retry (Unix time in ms), or null. */
export interface JobEnd {
  failure: Failure | null;
  again: number | null;
}
