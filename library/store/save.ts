import type { Article } from '../../article/types';
import type { ArticleRow, Import, Imported, Saved, UndoToken } from '../types';
import { isSameArticleSite } from '../urls/article-key';
import { monotonicNow } from './clock';
import type { Database } from './database';
import { addAliases, type KnownArticle, knownAs } from './known-articles';
import { recordQuestion } from './questions';
import { pageArticleAt, rowsOf } from './rows';
import { addTag } from './tags';
import { beginUndo, recordStep, type Step } from './undo';
import { addRow, writeArticle } from './write';

/** A text shorter than this share of the saved one comes from a paywall or an error page, not from a newer version. */
const MIN_LENGTH_RATIO = 0.5;

/** Whether an article's text is too short, compared with the saved one, to replace it. */
export const isMuchShorter = (article: Article, { text_state, length }: KnownArticle): boolean =>
  text_state === 'kept' && article.text.length < length * MIN_LENGTH_RATIO;

/** The row of an article that was just written. */
export function readRow(database: Database, row: number): ArticleRow {
  const [found] = rowsOf(database, [row]);
  if (!found) throw new Error(`row ${row} is not there`);
  return found;
}

/**
 * The row as the page that saved it may see it: with the page's own article data, so that it learns nothing about what the
 * library holds from another page or an earlier day.
 */
export function readRowForPage(
  database: Database,
  row: number,
  { content: _, text: __, ...facts }: Article,
): ArticleRow {
  return { ...readRow(database, row), ...facts };
}

/** Saves one article, under an undo token that may cover other changes too. */
function saveOne(database: Database, article: Article, tags: readonly string[], undo: UndoToken) {
  const now = monotonicNow();
  const earlier = knownAs(database, article);
  const row = earlier?.row ?? addRow(database, article, now);
  // A page that the user merged into an article of another site never overwrites that article's text.
  const merged = earlier !== null && !isSameArticleSite(earlier.url, article.url);
  const keepText = earlier !== null && (merged || isMuchShorter(article, earlier));
  const before: Step = earlier
    ? {
        columns: { deleted_at: earlier.deleted_at, text_at: earlier.text_at, text_state: earlier.text_state },
        article: (!keepText && pageArticleAt(database, row)) || undefined,
      }
    : { columns: { deleted_at: now } };
  if (!keepText) {
    writeArticle(database, row, article, now);
    database.run("DELETE FROM job WHERE row = ? AND kind = 'text'", [row]);
  }
  if (earlier && earlier.deleted_at !== null)
    database.run('UPDATE reading SET saved_at = ? WHERE row = ?', [now, row]);
  database.run('UPDATE reading SET deleted_at = NULL, updated_at = ? WHERE row = ?', [now, row]);
  addAliases(database, row, article, merged ? 'merged' : 'own');
  for (const tag of tags) addTag(database, tag, row);
  const textAt = keepText || !earlier ? {} : { text_at: now };
  recordStep(database, undo, row, before, { columns: { deleted_at: null, ...textAt } });
  recordQuestion(database, row, article);
  return { row, outcome: outcomeOf(earlier, keepText) };
}

function outcomeOf(earlier: KnownArticle | null, keptText: boolean): Saved['outcome'] {
  if (!earlier) return 'added';
  if (earlier.deleted_at !== null) return 'restored';
  return keptText ? 'kept-older' : 'updated';
}

/** Saves an article in one transaction. */
export function saveArticle(database: Database, article: Article, tags: readonly string[]): Saved {
  return database.transaction(() => {
    const undo = beginUndo(database);
    const { row, outcome } = saveOne(database, article, tags, undo);
    return { row: readRowForPage(database, row, article), outcome, undo };
  });
}

/** Sets the imported reading state; only for articles that weren't in the library before. */
function writeReading(database: Database, row: number, { reading = {} }: Import): void {
  const { savedAt = null, readAt = null, archived, favourite, progress } = reading;
  database.run(
    `UPDATE reading SET saved_at = coalesce(?, saved_at), read_at = ?, archived = ?, favourite = ?, progress = ?
     WHERE row = ?`,
    [savedAt, readAt, archived ? 1 : 0, favourite ? 1 : 0, progress ?? 0, row],
  );
}

/** Saves several articles, all or none, under one undo token. */
export function saveMany(database: Database, items: readonly Import[]): Imported {
  return database.transaction(() => {
    const undo = beginUndo(database);
    const counts = { added: 0, updated: 0 };
    for (const item of items) {
      const { row, outcome } = saveOne(database, item.article, item.tags ?? [], undo);
      if (outcome === 'added') writeReading(database, row, item);
      counts[outcome === 'added' ? 'added' : 'updated']++;
    }
    return { ...counts, undo };
  });
}
