import type { Article } from '../article/types';
import type {
  ArticleId,
  ArticleRow,
  Asset,
  Change,
  Changed,
  Health,
  Import,
  Imported,
  Job,
  JobEnd,
  LibraryEvent,
  ListPage,
  ListQuery,
  Place,
  Question,
  Salvage,
  Saved,
  SavedArticle,
  Selection,
  TagCount,
  TakenJob,
  UndoToken,
} from './types';

/**
 * The library as every surface sees it; `client.ts` makes one, and nobody else knows where articles live. Every promise of
 * a change resolves after the change is durable, and rejects with a `LibraryError` that says what happened.
 */
export interface Library {
  /** Saves an article, or updates the one that is the same article (`address.ts`). */
  save(article: Article, options?: { tags?: readonly string[] }): Promise<Saved>;
  /** Saves a link, whose text is fetched later. */
  saveLink(link: { url: string; title: string }): Promise<Saved>;
  /** Saves many, all or none of them, as an import does; some hundreds a call keep the library answering meanwhile. */
  saveMany(items: readonly Import[]): Promise<Imported>;
  /** Gives a saved link its text. */
  fill(id: ArticleId, article: Article): Promise<ArticleRow>;
  /** The saved article that this address is of, under any of its addresses; null where there is none. */
  find(url: string): Promise<ArticleRow | null>;
  get(id: ArticleId): Promise<SavedArticle | null>;
  list(query: ListQuery, range: { offset: number; limit: number }): Promise<ListPage>;
  /** The unfinished articles read last, newest first. */
  continueReading(limit: number): Promise<readonly ArticleRow[]>;
  /** The next unread article after this one, in the order saved. */
  nextUnread(after: ArticleId): Promise<ArticleRow | null>;
  change(selection: Selection, change: Change): Promise<Changed>;
  undo(token: UndoToken): Promise<number>;
  tags(): Promise<readonly TagCount[]>;
  /** Renames a tag everywhere; merges it where the new name exists. */
  renameTag(from: string, to: string): Promise<Changed>;
  deleteTag(tag: string): Promise<Changed>;
  /** What the reader is to be asked about articles that may be one, newest first. */
  questions(): Promise<readonly Question[]>;
  /** Makes one article of two: the second keeps its text and gets the first one's tags and addresses. */
  merge(from: ArticleId, into: ArticleId): Promise<Changed>;
  /** Keeps two articles apart: nobody asks about them any more. */
  keepApart(one: ArticleId, other: ArticleId): Promise<void>;
  reached(id: ArticleId, reading: { progress: number; place: Place | null }): Promise<void>;
  opened(id: ArticleId): Promise<void>;
  keepAssets(id: ArticleId, assets: readonly Omit<Asset, 'id'>[]): Promise<void>;
  assets(id: ArticleId): Promise<readonly Asset[]>;
  asset(assetId: string): Promise<Asset | null>;
  jobs(): Promise<readonly Job[]>;
  /** Wants what an article lacks: its text, or its pictures. What fetches it (`jobs.ts`) then does. */
  retry(id: ArticleId): Promise<void>;
  /** For what fetches: the next job that may run now, but of none of these hosts. */
  takeJob(busy: readonly string[]): Promise<TakenJob | null>;
  /** How far a job has come; resolves to false where it was cancelled. */
  noteJob(id: string, done: number, total: number): Promise<boolean>;
  endJob(id: string, end: JobEnd): Promise<void>;
  /** Jobs that were running when what fetches died wait again. */
  resumeJobs(): Promise<void>;
  cancelJobs(): Promise<void>;
  health(): Promise<Health>;
  /** `PRAGMA integrity_check`: its complaints, none when all is well. */
  check(): Promise<readonly string[]>;
  /** Copies every readable row into a new database, and keeps the damaged file beside it. */
  salvage(): Promise<Salvage>;
  /** The database file as it is, for download. */
  file(): Promise<Blob>;
  /** Calls `listener` for changes made anywhere, this surface too. Returns how to stop. */
  subscribe(listener: (event: LibraryEvent) => void): () => void;
}

/** Why the library could not do what was asked; `reason` picks the sentence a reader sees. */
export class LibraryError extends Error {
  constructor(
    /** `unfit`: what was given is larger than anything of its kind is, or of no shape that the library knows (`check.ts`). */
    readonly reason: 'no-storage' | 'private' | 'full' | 'damaged' | 'newer' | 'gone' | 'unfit' | 'unknown',
    message: string,
  ) {
    super(message);
    this.name = 'LibraryError';
  }
}
