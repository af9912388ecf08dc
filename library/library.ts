import type { Article } from '../article/types';
import type { Change } from '../sync/merge/change';
import type { Stream } from '../sync/remote/pack';
import type { ImportedPiece, ImportPiece, ImportRecord, StoredArticle } from './import-types';
import type { SyncState, WantedPictures } from './sync/types';
import type {
  ArticleChange,
  ArticleId,
  ArticleRow,
  Asset,
  Changed,
  Health,
  Highlight,
  HighlightPage,
  HighlightQuery,
  HighlightRow,
  Import,
  Imported,
  Job,
  JobEnd,
  JobTotals,
  LibraryEvent,
  ListPage,
  ListQuery,
  Place,
  Question,
  ReviewAnswer,
  Salvage,
  Saved,
  SavedArticle,
  Selection,
  TagCount,
  TakenJob,
  UndoToken,
} from './types';

/**
 * The library as the rest of the extension uses it; `connection/client.ts` creates one, and nothing else knows where
 * articles are stored. Promises of changes resolve once the change is durable, and reject with a `LibraryError`.
 */
export interface Library {
  /** Saves an article, or updates the saved one if it is the same article (`urls/article-key.ts`). */
  save(article: Article, options?: { tags?: readonly string[] }): Promise<Saved>;
  /** Saves a link, whose text can be fetched later. */
  saveLink(link: { url: string; title: string }): Promise<Saved>;
  /** Imports articles, all or none. A few hundred per call keep the library responsive. */
  saveMany(items: readonly Import[]): Promise<Imported>;
  /** Starts an import, which a closed browser interrupts but does not end. */
  startImport(start: Pick<ImportRecord, 'format' | 'files' | 'options' | 'total'>): Promise<ImportRecord>;
  /**
   * Imports a piece, all or none. What is there already is merged: tags united, the earliest date, the furthest state. A piece
   * that was imported before changes nothing; throws `LibraryError('unfit')` for one that leaves a gap.
   */
  importPiece(id: string, piece: ImportPiece): Promise<ImportedPiece>;
  /** Ends an import: finished, or stopped by the user. */
  endImport(id: string, state: 'done' | 'stopped'): Promise<ImportRecord>;
  /** Imports that can be continued or undone, newest first. */
  imports(): Promise<readonly ImportRecord[]>;
  /**
   * Undoes a part of an import, at most `limit` articles, and resolves to how many are left. Articles that were changed since
   * stay as they are.
   */
  undoImport(id: string, limit: number): Promise<number>;
  /** Queues the texts of an import's links to be fetched. Resolves to their number. */
  fetchImported(id: string): Promise<number>;
  /** Which of the URLs are in the library. */
  known(urls: readonly string[]): Promise<readonly boolean[]>;
  /** An article's highlights, oldest first. */
  highlights(id: ArticleId): Promise<readonly Highlight[]>;
  /** Adds a highlight to an article, or replaces the one with its ID, a deleted one too. */
  putHighlight(article: ArticleId, highlight: Highlight): Promise<Highlight>;
  /** Deletes a highlight; `putHighlight` brings it back. */
  deleteHighlight(id: string): Promise<void>;
  /** A page of the highlights of all articles that match a query. */
  listHighlights(query: HighlightQuery, range: { offset: number; limit: number }): Promise<HighlightPage>;
  /** The highlights that come up for review today, in their order. */
  dueHighlights(): Promise<readonly HighlightRow[]>;
  /** Records an answer to one of them; resolves to what `restoreReview` takes to undo it. */
  answerReview(id: string, answer: ReviewAnswer): Promise<string | null>;
  restoreReview(id: string, before: string | null): Promise<void>;
  /** Adds the text of a saved link. */
  fill(id: ArticleId, article: Article): Promise<ArticleRow>;
  /** The saved article at a URL, under any of the addresses it is known by, or null. */
  find(url: string): Promise<ArticleRow | null>;
  /** A saved article with its text, deleted ones included; null if the ID is unknown. */
  get(id: ArticleId): Promise<SavedArticle | null>;
  /** All that the library holds of an article, for a backup; null if it isn't there. */
  stored(id: ArticleId): Promise<StoredArticle | null>;
  /** A page of the articles that match a query. */
  list(query: ListQuery, range: { offset: number; limit: number }): Promise<ListPage>;
  /** The IDs of a part of the articles that match a query, in its order; of all, if the range is as long. */
  ids(query: ListQuery, range: { offset: number; limit: number }): Promise<readonly ArticleId[]>;
  /** Unfinished articles, most recently read first. */
  continueReading(limit: number): Promise<readonly ArticleRow[]>;
  /** The next older unread article, in the order saved. */
  nextUnread(after: ArticleId): Promise<ArticleRow | null>;
  /** Changes articles, all or none. */
  change(selection: Selection, change: ArticleChange): Promise<Changed>;
  /** Undoes a change. Resolves to the number of restored articles: 0 if the token is unknown, used or expired. */
  undo(token: UndoToken): Promise<number>;
  /** All tags in use. */
  tags(): Promise<readonly TagCount[]>;
  /** Renames a tag everywhere, or merges it into an existing tag of the new name. */
  renameTag(from: string, to: string): Promise<Changed>;
  /** Removes a tag from all articles. */
  deleteTag(tag: string): Promise<Changed>;
  /** Open questions about articles that may be the same, newest first. */
  questions(): Promise<readonly Question[]>;
  /** Merges two articles: the second keeps its text and gets the first one's tags and addresses. */
  merge(from: ArticleId, into: ArticleId): Promise<Changed>;
  /** Keeps two articles separate, and does not ask about them again. */
  keepApart(one: ArticleId, other: ArticleId): Promise<void>;
  /** Records how far the user has read (0–1), and the current place. */
  reached(id: ArticleId, reading: { progress: number; place: Place | null }): Promise<void>;
  /** Records that the user opened an article. */
  opened(id: ArticleId): Promise<void>;
  /** Stores pictures with an article, replacing those with the same URL. */
  keepAssets(id: ArticleId, assets: readonly Omit<Asset, 'id'>[]): Promise<void>;
  /** The pictures stored with an article. */
  assets(id: ArticleId): Promise<readonly Asset[]>;
  /** A stored picture by its ID, or null. */
  asset(assetId: string): Promise<Asset | null>;
  /** Pending and failed jobs: of one article, the running ones, or all, which may be tens of thousands. */
  jobs(only?: { article?: ArticleId; running?: boolean }): Promise<readonly Job[]>;
  /** How far the pending jobs have come; a total of 0 if there are none. */
  jobTotals(): Promise<JobTotals>;
  /** Queues a fetch of an article's missing text or pictures, for `jobs/job-runner.ts` to perform. */
  retry(id: ArticleId): Promise<void>;
  /** For the job runner: claims the next job that can run now, skipping the given hosts. */
  takeJob(busy: readonly string[]): Promise<TakenJob | null>;
  /** Records a job's progress. Resolves to false if the job was cancelled. */
  noteJob(id: string, done: number, total: number): Promise<boolean>;
  /** Ends a job, or schedules its next attempt. */
  endJob(id: string, end: JobEnd): Promise<void>;
  /** Requeues jobs that were running when the job runner died. */
  resumeJobs(): Promise<void>;
  /** Cancels all jobs. */
  cancelJobs(): Promise<void>;
  /**
   * Begins to record changes for other devices, as `device` (8 to 32 of `0-9a-z`); all that is in the library is to be recorded.
   * Goes on where it was if it has begun; under another ID than before, all that it knows is to be sent again. `keepsArticles`: and
   * its articles are saved anew, so that they stay where others have deleted them.
   */
  startSync(device: string, options?: { keepsArticles: boolean }): Promise<void>;
  /** Ends it, and forgets what others have changed; the library stays as it is. */
  stopSync(): Promise<void>;
  /** This device's place in its log and in those of others; null if no other device is connected. */
  syncState(): Promise<SyncState | null>;
  /** Records what has changed in at most `limit` articles. Resolves to how many are left. */
  recordSyncChanges(limit: number): Promise<number>;
  /** Own changes of a log from a number on, about `bytes` of them as JSON, and at least one; none if there are no more. */
  syncChanges(stream: Stream, from: number, bytes: number): Promise<readonly Change[]>;
  /** The stamps of own changes that are not known to be sent, from a number on. */
  syncStamps(stream: Stream, from: number, count: number): Promise<readonly string[]>;
  /** Records that own changes up to a number were sent. */
  syncSent(stream: Stream, number: number): Promise<void>;
  /** Applies the next changes of another device, the last of which has this number. */
  applySyncChanges(stream: Stream, device: string, changes: readonly Change[], last: number): Promise<void>;
  /** How many articles that are here the changes of another device would delete. */
  countSyncDeletions(changes: readonly Change[]): Promise<number>;
  /** A picture that other devices have not got, or null. */
  unsentPicture(): Promise<{ hash: string; bytes: Uint8Array } | null>;
  pictureSent(hash: string): Promise<void>;
  /**
   * Some of the latest articles that are not archived, are none of `except` and have pictures that only other devices have; or the
   * article `only`, if it has such.
   */
  wantedPictures(except: readonly ArticleId[], only?: ArticleId): Promise<readonly WantedPictures[]>;
  /** Whether the library works, and if not, why. */
  health(): Promise<Health>;
  /** Runs `PRAGMA integrity_check` and returns its complaints; empty if there are none. */
  check(): Promise<readonly string[]>;
  /** Copies every readable row into a new database. The damaged file is kept beside it. */
  salvage(): Promise<Salvage>;
  /** The database file, for download. */
  file(): Promise<Blob>;
  /** Calls `listener` for every change, including this client's own. Returns a function that unsubscribes. */
  subscribe(listener: (event: LibraryEvent) => void): () => void;
}

/** An error from the library; `reason` selects the message shown to the user. */
export class LibraryError extends Error {
  constructor(
    /** `unfit`: the input is too large or malformed (`check.ts`). */
    readonly reason: 'no-storage' | 'private' | 'full' | 'damaged' | 'newer' | 'gone' | 'unfit' | 'unknown',
    message: string,
  ) {
    super(message);
    this.name = 'LibraryError';
  }
}
