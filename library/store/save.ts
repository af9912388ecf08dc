import type { Article, SafeHtml } from '../../article/types';
import { addressKey, articleKeys } from '../address';
import type { ArticleRow, Import, Imported, Saved, UndoToken } from '../types';
import { tick } from './clock';
import type { Database } from './database';
import { articleAt, rowsOf } from './rows';
import { addTag, tagsOf } from './tags';
import { beginUndo, noteStep, type Step } from './undo';
import { addAliases, addRow, writeText } from './write';

/** A text shorter than this part of the one that is kept is a paywall's or an error page's, not a newer version. */
const MUCH_SHORTER = 0.5;

/** What is known of an article before it is saved again. */
interface Earlier {
  row: number;
  deleted_at: number | null;
  text_state: string;
  text_at: number | null;
  length: number;
}

function byKeys(database: Database, keys: readonly string[]): Earlier | null {
  for (const key of keys) {
    const found = database.one<Earlier>(
      `SELECT alias.row, deleted_at, text_state, text_at, coalesce(length(body.text), 0) AS length
       FROM alias JOIN reading USING (row) LEFT JOIN body USING (row) WHERE key = ?`,
      [key],
    );
    if (found) return found;
  }
  return null;
}

/** The article that is known under an address, a deleted one too. */
export const findNumber = (database: Database, url: string): Earlier | null =>
  byKeys(database, [addressKey(url)]);

/** The row of an article that was just written. */
function rowAt(database: Database, row: number): ArticleRow {
  const [found] = rowsOf(database, [row]);
  if (!found) throw new Error(`row ${row} is not there`);
  return found;
}

/** Saves one article under a token that other changes may share. */
function saveOne(database: Database, article: Article, tags: readonly string[], undo: UndoToken) {
  const now = tick();
  const earlier = byKeys(database, articleKeys(article));
  const row = earlier?.row ?? addRow(database, article, now);
  const older = earlier?.text_state === 'kept' && article.text.length < earlier.length * MUCH_SHORTER;
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
  addAliases(database, row, article);
  for (const tag of tags) addTag(database, tag, row);
  const textAt = older || !earlier ? {} : { text_at: now };
  noteStep(database, undo, row, before, { columns: { deleted_at: null, ...textAt } });
  return { row, outcome: outcomeOf(earlier, older) };
}

function outcomeOf(earlier: Earlier | null, older: boolean): Saved['outcome'] {
  if (!earlier) return 'added';
  if (earlier.deleted_at !== null) return 'restored';
  return older ? 'kept-older' : 'updated';
}

/** Saves an article, in one transaction. */
export function saveArticle(database: Database, article: Article, tags: readonly string[]): Saved {
  return database.transaction(() => {
    const undo = beginUndo(database);
    const { row, outcome } = saveOne(database, article, tags, undo);
    return { row: rowAt(database, row), outcome, undo };
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

/**
 * Gives a saved link its text. Where it led to an article that is there under another address, that one gets the link's
 * tags, and the link is that article from now on.
 */
export function fillArticle(database: Database, link: number, article: Article): ArticleRow {
  return database.transaction(() => {
    const now = tick();
    const other = byKeys(database, articleKeys(article));
    const merged = other !== null && other.row !== link && other.deleted_at === null;
    const row = merged ? other.row : link;
    if (merged) {
      for (const tag of tagsOf(database, link)) addTag(database, tag, row);
      database.run('UPDATE OR IGNORE alias SET row = ? WHERE row = ?', [row, link]);
      database.run('UPDATE reading SET deleted_at = ?, updated_at = ? WHERE row = ?', [now, now, link]);
    }
    if (!merged || other.text_state !== 'kept' || article.text.length >= other.length * MUCH_SHORTER)
      writeText(database, row, article, now);
    database.run('UPDATE reading SET updated_at = ? WHERE row = ?', [now, row]);
    addAliases(database, row, article);
    database.run("DELETE FROM job WHERE row IN (?, ?) AND kind = 'text'", [row, link]);
    return rowAt(database, row);
  });
}

/** A link as an article that has no text yet. */
const linkAsArticle = ({ url, title }: { url: string; title: string }): Article => ({
  url,
  canonicalUrl: url,
  title: title.trim() || url,
  byline: null,
  section: null,
  siteName: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
  direction: 'ltr',
  excerpt: '',
  leadImage: null,
  content: '' as SafeHtml,
  text: '',
  wordCount: 0,
  minutes: 1,
});

/**
 * Saves a link, whose text is wanted: fetched when the reader asks, or when they first open it. Where its article is there
 * already, its text stays.
 */
export function saveLink(database: Database, link: { url: string; title: string }): Saved {
  return database.transaction(() => {
    const earlier = findNumber(database, link.url);
    if (earlier) return saveAgain(database, earlier);
    const saved = saveArticle(database, linkAsArticle(link), []);
    const row = findNumber(database, link.url)?.row ?? 0;
    database.run("UPDATE reading SET text_state = 'wanted', text_at = NULL WHERE row = ?", [row]);
    return { ...saved, row: rowAt(database, row) };
  });
}

/** An article saved again as a link: it is there again if it was deleted. */
function saveAgain(database: Database, { row, deleted_at }: Earlier): Saved {
  const now = tick();
  const undo = beginUndo(database);
  database.run(
    'UPDATE reading SET saved_at = iif(deleted_at IS NULL, saved_at, ?), deleted_at = NULL, updated_at = ? WHERE row = ?',
    [now, now, row],
  );
  noteStep(database, undo, row, { columns: { deleted_at } }, { columns: { deleted_at: null } });
  return { row: rowAt(database, row), outcome: deleted_at === null ? 'updated' : 'restored', undo };
}
