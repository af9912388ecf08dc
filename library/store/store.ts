import {
  checkArticle,
  checkDetails,
  checkId,
  checkLink,
  checkList,
  checkShare,
  checkTag,
  checkTags,
} from '../check';
import { checkImportStart, checkPiece } from '../check-import';
import { checkStoredHighlight } from '../check-stored';
import type { StoreMethod } from '../connection/protocol';
import type { Library } from '../library';
import { LibraryError } from '../library';
import { listArticles, listIds } from '../search/list-articles';
import { listAllHighlights } from '../search/list-highlights';
import { createSyncMethods } from '../sync/sync-methods';
import type { ArticleChange, ArticleId, ArticleRow, Import, LibraryEvent } from '../types';
import { listAssets, readAsset, storeAssets } from './assets';
import { changeArticles, replaceTag } from './change';
import { monotonicNow } from './clock';
import type { Database } from './database';
import { writeDetails } from './details';
import { deleteHighlights, listHighlights, putHighlight } from './highlights';
import { endImport, fetchImported, importPiece, listImports, startImport, undoImport } from './imports';
import { endJob, listJobs, queueMissing, recordJob, resumeJobs, sumJobs, takeJob } from './jobs';
import { findByKeys } from './known-articles';
import { fillArticle, saveLink } from './links';
import { keepApart, listOpenQuestions, mergeArticles } from './questions';
import { answerReview, listDue, restoreReview } from './review';
import { articleOf, numberOf, rowsOf, rowsWhere } from './rows';
import { saveArticle, saveMany } from './save';
import { readStored } from './stored-article';
import { tagCounts } from './tags';
import { titleOrderIn } from './title-order';
import { undoStep } from './undo';
import { writeArticle } from './write';

/** Checks one item of an import. Invalid numbers are treated as missing. */
function checkImport({ article, tags, reading = {} }: Import): Import {
  const time = (value: number | null | undefined) => (Number.isFinite(value) ? value : undefined);
  return {
    article: checkArticle(article),
    tags: checkTags(tags ?? []),
    reading: {
      ...reading,
      savedAt: time(reading.savedAt) ?? undefined,
      readAt: time(reading.readAt) ?? null,
      progress: checkShare(reading.progress ?? 0),
    },
  };
}

/** Checks the tags of a change. */
function checkChange(change: ArticleChange): ArticleChange {
  if (change.kind === 'details') return { ...change, details: checkDetails(change.details) };
  if (change.kind === 'set-tags') return { ...change, tags: checkTags(change.tags) };
  return 'tag' in change ? { ...change, tag: checkTag(change.tag) } : change;
}

type Synchronous<Name extends StoreMethod> = (
  ...args: Parameters<Library[Name]>
) => Awaited<ReturnType<Library[Name]>>;

/** The library's methods on an open database. Every change is durable when its method returns. */
export type Store = { [Name in StoreMethod]: Synchronous<Name> };

/** Creates a store on a database. `emit` receives every change; titles are sorted in the language `locale` (BCP 47). */
export function createStore(database: Database, emit: (event: LibraryEvent) => void, locale?: string): Store {
  const titleOrder = titleOrderIn(locale);
  const emitChanged = (ids: readonly ArticleId[] | 'many') => emit({ kind: 'changed', ids });

  const requireRow = (id: ArticleId): number => {
    const row = numberOf(database, checkId(id));
    if (row === null) throw new LibraryError('gone', `there is no article ${id}`);
    return row;
  };

  const firstRow = (sql: string, values: (string | number)[]): ArticleRow | null =>
    rowsWhere(database, sql, values)[0] ?? null;

  return {
    save(article, options) {
      const saved = saveArticle(database, checkArticle(article), checkTags(options?.tags ?? []));
      emitChanged([saved.row.id]);
      return saved;
    },
    saveLink(link) {
      const saved = saveLink(database, checkLink(link));
      emitChanged([saved.row.id]);
      emit({ kind: 'jobs' });
      return saved;
    },
    saveMany(items) {
      const imported = saveMany(database, checkList(items).map(checkImport));
      emitChanged('many');
      return imported;
    },
    startImport: (start) => startImport(database, checkImportStart(start)),
    importPiece(id, piece) {
      const imported = importPiece(database, checkId(id), checkPiece(piece));
      emitChanged('many');
      return imported;
    },
    endImport(id, state) {
      const record = endImport(database, checkId(id), state === 'done' ? 'done' : 'stopped');
      emitChanged('many');
      return record;
    },
    imports: () => listImports(database),
    undoImport(id, limit) {
      const left = undoImport(database, checkId(id), Math.max(1, Math.min(5000, Math.round(limit) || 1)));
      emitChanged('many');
      return left;
    },
    fetchImported(id) {
      const count = fetchImported(database, checkId(id));
      emit({ kind: 'jobs' });
      return count;
    },
    known: (urls) =>
      checkList(urls).map((url) => {
        const found = typeof url === 'string' && URL.canParse(url) ? findByKeys(database, url) : null;
        return found !== null && found.deleted_at === null;
      }),
    highlights: (id) => listHighlights(database, requireRow(id)),
    putHighlight(id, highlight) {
      const written = putHighlight(database, requireRow(id), checkStoredHighlight(highlight));
      emitChanged([id]);
      return written;
    },
    deleteHighlight(id) {
      const articles = database.transaction(() => deleteHighlights(database, [checkId(id)], monotonicNow()));
      if (articles.length) emitChanged(articles);
    },
    listHighlights: (query, range) => listAllHighlights(database, query, range),
    dueHighlights: () => listDue(database, Date.now()),
    answerReview: (id, answer) => answerReview(database, checkId(id), answer, Date.now()),
    restoreReview: (id, before) => restoreReview(database, checkId(id), before),
    fill(id, article) {
      const row = fillArticle(database, requireRow(id), checkArticle(article));
      emitChanged([id]);
      emit({ kind: 'jobs' });
      return row;
    },
    find(url) {
      const found = findByKeys(database, url);
      return found && found.deleted_at === null ? (rowsOf(database, [found.row])[0] ?? null) : null;
    },
    get: (id) => articleOf(database, id),
    stored: (id) => readStored(database, id),
    list: (query, range) => listArticles(database, query, range, titleOrder),
    ids: (query, range) => listIds(database, query, range, titleOrder),
    continueReading: (limit) =>
      rowsWhere(
        database,
        `SELECT row FROM reading WHERE deleted_at IS NULL AND opened_at IS NOT NULL AND archived = 0
           AND read_at IS NULL AND progress > 0 AND progress < 1 ORDER BY opened_at DESC LIMIT ?`,
        [limit],
      ),
    nextUnread: (after) =>
      firstRow(
        `SELECT row FROM reading WHERE deleted_at IS NULL AND archived = 0 AND read_at IS NULL
           AND saved_at < (SELECT saved_at FROM reading WHERE row = ?) ORDER BY saved_at DESC LIMIT 1`,
        [requireRow(after)],
      ),
    change(selection, change) {
      const result = changeArticles(database, selection, checkChange(change));
      if (result.count)
        emitChanged('ids' in selection && selection.ids.length <= 100 ? selection.ids : 'many');
      return result;
    },
    undo(token) {
      const rows = undoStep(database, token, {
        text: (row, article) => writeArticle(database, row, article, monotonicNow()),
        details: (row, details) => writeDetails(database, row, details),
      });
      if (rows.length) emitChanged(rows.length <= 100 ? rowsOf(database, rows).map(({ id }) => id) : 'many');
      return rows.length;
    },
    tags: () => tagCounts(database),
    renameTag(from, to) {
      const result = replaceTag(database, from, checkTag(to));
      emitChanged('many');
      return result;
    },
    deleteTag(tag) {
      const result = replaceTag(database, tag, null);
      emitChanged('many');
      return result;
    },
    questions: () => listOpenQuestions(database),
    merge(from, into) {
      const result = mergeArticles(database, requireRow(from), requireRow(into));
      emitChanged([from, into]);
      return result;
    },
    keepApart(one, other) {
      keepApart(database, requireRow(one), requireRow(other));
      emitChanged([one, other]);
    },
    reached(id, { progress, place }) {
      database.transaction(() =>
        database.run(
          'UPDATE reading SET progress = max(progress, ?), place = ?, updated_at = ? WHERE row = ?',
          [checkShare(progress), place && JSON.stringify(place), monotonicNow(), requireRow(id)],
        ),
      );
      emitChanged([id]);
    },
    opened(id) {
      database.transaction(() => {
        const now = monotonicNow();
        database.run('UPDATE reading SET opened_at = ?, updated_at = ? WHERE row = ?', [
          now,
          now,
          requireRow(id),
        ]);
      });
      emitChanged([id]);
    },
    keepAssets(id, assets) {
      storeAssets(database, requireRow(id), assets);
      emitChanged([id]);
    },
    assets: (id) => listAssets(database, requireRow(id)),
    asset: (assetId) => readAsset(database, assetId),
    ...createSyncMethods(database, emit),
    jobs: (only) => listJobs(database, only),
    jobTotals: () => sumJobs(database),
    retry(id) {
      queueMissing(database, requireRow(id));
      emitChanged([id]);
      emit({ kind: 'jobs' });
    },
    takeJob(busy) {
      const job = takeJob(database, busy);
      if (job) emit({ kind: 'jobs' });
      return job;
    },
    noteJob(id, done, total) {
      const exists = recordJob(database, id, done, total);
      emit({ kind: 'jobs' });
      return exists;
    },
    endJob(id, end) {
      endJob(database, id, end);
      emitChanged('many');
      emit({ kind: 'jobs' });
    },
    resumeJobs: () => resumeJobs(database),
    cancelJobs() {
      database.transaction(() => database.run('DELETE FROM job'));
      emit({ kind: 'jobs' });
    },
  };
}
