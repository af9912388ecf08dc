import type { Article } from '../../article/types';
import type { ArticleRow, Import, Imported, Saved, UndoToken } from '../types';
import { isOfSameSite } from '../urls/article-key';
import { monotonicNow } from './clock';
import type { Database } from './database';
import { addAliases, type KnownArticle, knownAs } from './known-articles';
import { recordQuestion } from './questions';
import { articleAt, rowsOf } from './rows';
import { addTag } from './tags';
import { beginUndo, recordStep, type Step } from './undo';
import { addRow, writeText } from './write';

/** A text shorter than this part of the one that is kept is a paywall's or an error page's, not a newer version. */
const MUCH_SHORTER = 0.5;

/** Whether a text is too little beside the one that is kept to take its place. */
export const isMuchShorter = (article: Article, { text_state, length }: KnownArticle): boolean =>
  text_state === 'kept' && article.text.length < length * MUCH_SHORTER;

/** The row of an article that was just written. */
export function rowAt(database: Database, row: number): ArticleRow {
  const [found] = rowsOf(database, [row]);
  if (!found) throw new Error(`row ${row} is not there`);
  return found;
}

/**
 * The row as who saved it may see it. A page that is saved sends its article itself, and is told only of that: never what
 * stands in the library of another page, or of an earlier day.
 */
export function rowFor(
  database: Database,
  row: number,
  { content: _, text: __, ...facts }: Article,
): ArticleRow {
  return { ...rowAt(database, row), ...facts };
}

/** Saves one article under a token that other changes may share. */
function saveOne(database: Database, article: Article, tags: readonly string[], undo: UndoToken) {
  const now = monotonicNow();
  const earlier = knownAs(database, article);
  const row = earlier?.row ?? addRow(database, article, now);
  // One that the reader merged into an article of another site never writes there by itself.
  const merged = earlier !== null && !isOfSameSite(earlier.url, article.url);
  const older = earlier !== null && (merged || isMuchShorter(article, earlier));
  const before: Step = earlier
    ? {
        columns: { deleted_at: earlier.deleted_at, text_at: earlier.text_at, text_state: earlier.text_state },
        article: (!older && articleAt(database, row)) || undefined,
      }
    : { columns: { deleted_at: now } };
  if (!older) {
    writeText(database, row, article, now);
    database.run("DELETE FROM job WHERE row = ? AND kind = 'text'", [row]);
  }
  if (earlier && earlier.deleted_at !== null)
    database.run('UPDATE reading SET saved_at = ? WHERE row = ?', [now, row]);
  database.run('UPDATE reading SET deleted_at = NULL, updated_at = ? WHERE row = ?', [now, row]);
  addAliases(database, row, article, merged ? 'merged' : 'own');
  for (const tag of tags) addTag(database, tag, row);
  const textAt = older || !earlier ? {} : { text_at: now };
  recordStep(database, undo, row, before, { columns: { deleted_at: null, ...textAt } });
  recordQuestion(database, row, article);
  return { row, outcome: outcomeOf(earlier, older) };
}

function outcomeOf(earlier: KnownArticle | null, older: boolean): Saved['outcome'] {
  if (!earlier) return 'added';
  if (earlier.deleted_at !== null) return 'restored';
  return older ? 'kept-older' : 'updated';
}

/** Saves an article, in one transaction. */
export function saveArticle(database: Database, article: Article, tags: readonly string[]): Saved {
  return database.transaction(() => {
    const undo = beginUndo(database);
    const { row, outcome } = saveOne(database, article, tags, undo);
    return { row: rowFor(database, row, article), outcome, undo };
  });
}

/** What an import knows of an article's reading; only of articles that were not there before. */
function writeReading(database: Database, row: number, { reading = {} }: Import): void {
  const { savedAt = null, readAt = null, archived, favourite, progress } = reading;
  database.run(
    `UPDATE reading SET saved_at = coalesce(?, saved_at), read_at = ?, archived = ?, favourite = ?, progress = ?
     WHERE row = ?`,
    [savedAt, readAt, archived ? 1 : 0, favourite ? 1 : 0, progress ?? 0, row],
  );
}

/** Saves many, all or none of them, with one token for all. */
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
