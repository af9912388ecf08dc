import { checkReview, checkStoredHighlight } from '../check-stored';
import type { Database } from '../store/database';
import { deleteHighlights, writeHighlight } from '../store/highlights';
import { writeStoredReview } from '../store/review';
import { numberOf } from '../store/rows';
import { purgeDeleted, restoreDeleted } from '../store/settle';
import { addAlias } from '../store/stored-article';
import { setTags } from '../store/tags';
import { indexTexts, readIndexedParts } from '../store/write';
import type { Highlight } from '../types';
import {
  ADDRESSES,
  ARTICLES,
  articleItem,
  HIGHLIGHTS,
  highlightItem,
  joinWritings,
  LIBRARY,
  MARK,
  NOTE,
  PAGE,
  REVIEW,
  TAGS,
} from './items';
import { isMember, membersOf, storedValue, writingsOf } from './merge-state';
import { listMissingPictures } from './pictures';
import { joinArticles, rowOf } from './same-article';
import { skipUnfit } from './skip-unfit';

/** Takes the addresses of an article; joins it with another that has one of them. Returns the ID under which it goes on. */
function takeAddresses(database: Database, id: string): string {
  let current = id;
  for (const member of membersOf(database, articleItem(id), ADDRESSES)) {
    const [key, how] = readAddress(member);
    const row = rowOf(database, current);
    if (!key || row === null) continue;
    const holder = database.one<{ id: string; row: number }>(
      'SELECT article.id, alias.row FROM alias JOIN article USING (row) WHERE alias.key = ?',
      [key],
    );
    if (holder?.row === row) continue;
    // What was saved and deleted before anybody heard of it is no other device's business.
    const isShared = holder && storedValue(database, articleItem(holder.id), PAGE) !== undefined;
    if (isShared) current = joinArticles(database, current, holder.id);
    else addAlias(database, row, { key, how });
  }
  return current;
}

function readAddress(member: string): [key: string, how: string] {
  try {
    const parsed: unknown = JSON.parse(member);
    const [key, how] = Array.isArray(parsed) ? parsed : [];
    const known = ['own', 'led', 'merged'].find((kind) => kind === how) ?? 'own';
    return [typeof key === 'string' ? key : '', known];
  } catch {
    return ['', 'own'];
  }
}

/** A highlight as devices know it; null if its mark has not arrived, or is none. */
function readHighlight(database: Database, id: string): Highlight | null {
  const item = highlightItem(id);
  const mark = storedValue(database, item, MARK);
  if (typeof mark !== 'string') return null;
  const note = joinWritings(writingsOf(database, item, NOTE));
  return skipUnfit(() => checkStoredHighlight({ ...(JSON.parse(mark) as Highlight), id, note }));
}

function showReview(database: Database, id: string): void {
  const review = storedValue(database, highlightItem(id), REVIEW);
  if (review === undefined) return;
  if (typeof review !== 'string') database.run('DELETE FROM review WHERE highlight = ?', [id]);
  else skipUnfit(() => writeStoredReview(database, checkReview({ ...JSON.parse(review), highlight: id })));
}

function showHighlights(database: Database, id: string, row: number, now: number): void {
  const wanted = membersOf(database, articleItem(id), HIGHLIGHTS);
  const there = database.all<{ id: string }>(
    'SELECT id FROM highlight WHERE row = ? AND deleted_at IS NULL',
    [row],
  );
  const gone = there.filter((known) => !wanted.includes(known.id));
  if (gone.length)
    deleteHighlights(
      database,
      gone.map((known) => known.id),
      now,
    );
  for (const member of wanted) {
    const highlight = readHighlight(database, member);
    if (!highlight) continue;
    writeHighlight(database, row, highlight);
    database.run('UPDATE highlight SET row = ? WHERE id = ?', [row, member]);
    showReview(database, member);
  }
}

/** Shows or hides an article, by what devices have saved and deleted. Returns whether it is shown. */
function showPresence(database: Database, id: string, row: number, now: number): boolean {
  const isKnown = storedValue(database, articleItem(id), PAGE) !== undefined;
  const before = database.one<{ deleted_at: number | null }>('SELECT deleted_at FROM reading WHERE row = ?', [
    row,
  ]);
  const isShown = isKnown && isMember(database, LIBRARY, ARTICLES, id);
  if (isShown === (before?.deleted_at === null)) return isShown;
  database.run('UPDATE reading SET deleted_at = ? WHERE row = ?', [isShown ? null : now, row]);
  if (isShown) restoreDeleted(database, row);
  else purgeDeleted(database, row);
  return isShown;
}

/**
 * Makes the library show an article as all devices together have left it, but for its words (`indexShown`). Returns the ID under
 * which it goes on, which is another's where both turn out to be saved from one address.
 */
export function showArticle(database: Database, given: string, now: number): string {
  const id = takeAddresses(database, given);
  const row = rowOf(database, id);
  if (row === null || !showPresence(database, id, row, now)) return id;
  const item = articleItem(id);
  setTags(database, row, membersOf(database, item, TAGS));
  database.run('UPDATE reading SET note = ?, updated_at = max(updated_at, ?) WHERE row = ?', [
    joinWritings(writingsOf(database, item, NOTE)),
    now,
    row,
  ]);
  showHighlights(database, id, row, now);
  if (listMissingPictures(database, id, row).length)
    database.run('INSERT OR IGNORE INTO sync_wanted (row) VALUES (?)', [row]);
  return id;
}

/**
 * Indexes the words of articles that were shown, if they are not deleted. To be called when all else of a transaction is written:
 * FTS5 writes what it has gathered to its tables whenever a statement follows that sets off triggers, so that each article
 * between others would be a piece of its own, to be merged with all.
 */
export function indexShown(database: Database, ids: Iterable<string>): void {
  indexTexts(
    database,
    [...ids].flatMap((id) => {
      const row = numberOf(database, id);
      const parts = row === null ? null : readIndexedParts(database, row);
      return row !== null && parts ? [{ row, parts }] : [];
    }),
  );
}
