import type { Article } from '../../article/types';
import { linkAsArticle } from '../link-article';
import type { ArticleRow, Saved } from '../types';
import { isSameArticleSite } from '../urls/article-key';
import { monotonicNow } from './clock';
import type { Database } from './database';
import { addAliases, findByKeys, type KnownArticle, knownAs, moveAliases } from './known-articles';
import { recordQuestion } from './questions';
import { isMuchShorter, readRow, readRowForPage, saveArticle } from './save';
import { addTag, tagsOf } from './tags';
import { beginUndo, recordStep } from './undo';
import { writeArticle } from './write';

/** Merges a link into another article: moves its tags and aliases there and marks it as deleted. */
function mergeLinkInto(database: Database, link: number, row: number, now: number): void {
  for (const tag of tagsOf(database, link)) addTag(database, tag, row);
  moveAliases(database, link, row, 'led');
  database.run('UPDATE reading SET deleted_at = ?, updated_at = ? WHERE row = ?', [now, now, link]);
}

/**
 * Adds the text of a saved link. If the link redirected to an article saved under another address, the link's tags and
 * aliases move to that article, since the browser itself was redirected there. The running text job continues as a pictures
 * job; a waiting one is dropped.
 */
export function fillArticle(database: Database, link: number, article: Article): ArticleRow {
  return database.transaction(() => {
    const now = monotonicNow();
    const other = knownAs(database, article);
    const merged = other !== null && other.row !== link && other.deleted_at === null;
    const row = merged ? other.row : link;
    if (merged) mergeLinkInto(database, link, row, now);
    else if (!isSameArticleSite(readRow(database, link).url, article.url))
      database.run("UPDATE alias SET how = 'led' WHERE row = ? AND how = 'own'", [link]);
    const mayWrite = !merged || isSameArticleSite(other.url, article.url);
    if (mayWrite && !(merged && isMuchShorter(article, other))) writeArticle(database, row, article, now);
    database.run('UPDATE reading SET updated_at = ? WHERE row = ?', [now, row]);
    addAliases(database, row, article, mayWrite ? 'own' : 'merged');
    recordQuestion(database, row, article);
    database.run(
      `UPDATE OR REPLACE job SET row = ?, kind = 'pictures', done = 0, total = 1, tries = 0
       WHERE row = ? AND kind = 'text' AND state = 'running'`,
      [row, link],
    );
    database.run("DELETE FROM job WHERE row IN (?, ?) AND kind = 'text'", [row, link]);
    return readRow(database, row);
  });
}

/**
 * Saves a link; its text is fetched when the user asks for it or first opens it. If the article is already saved, its text
 * is kept.
 */
export function saveLink(database: Database, link: { url: string; title: string }): Saved {
  return database.transaction(() => {
    const article = linkAsArticle(link);
    const earlier = findByKeys(database, link.url);
    if (earlier) return saveAgain(database, earlier, article);
    const saved = saveArticle(database, article, []);
    const row = findByKeys(database, link.url)?.row ?? 0;
    database.run("UPDATE reading SET text_state = 'wanted', text_at = NULL WHERE row = ?", [row]);
    return { ...saved, row: readRow(database, row) };
  });
}

/** Saves a link to an article that is already in the library, restoring it if it was deleted. */
function saveAgain(database: Database, { row, deleted_at }: KnownArticle, link: Article): Saved {
  const now = monotonicNow();
  const undo = beginUndo(database);
  database.run(
    'UPDATE reading SET saved_at = iif(deleted_at IS NULL, saved_at, ?), deleted_at = NULL, updated_at = ? WHERE row = ?',
    [now, now, row],
  );
  recordStep(database, undo, row, { columns: { deleted_at } }, { columns: { deleted_at: null } });
  const outcome = deleted_at === null ? 'updated' : 'restored';
  return { row: readRowForPage(database, row, link), outcome, undo };
}
