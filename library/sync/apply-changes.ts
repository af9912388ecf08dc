import type { Change } from '../../sync/merge/change';
import { deviceOf } from '../../sync/merge/stamp';
import type { Stream } from '../../sync/remote/pack';
import { unfit } from '../check';
import type { Database } from '../store/database';
import { ARTICLE_FIELDS, toStoredValue } from './article-fields';
import { ADDRESSES, ARTICLES, articleItem, currentId, LIBRARY, parseItem } from './items';
import { additionsOf, applyAdd, applyPut, applyRemove, applyWrite } from './merge-state';
import { recordChanges } from './record-changes';
import { findDevice, keepClock, openClock } from './recorder';
import { rowOf } from './same-article';
import { indexShown, showArticle } from './show-article';
import { skipUnfit } from './skip-unfit';

/** A change by which an article is saved or deleted. */
type PresenceChange = Extract<Change, { kind: 'add' | 'remove' }>;

const isPresenceChange = (change: Change): change is PresenceChange =>
  'set' in change && change.item === LIBRARY && change.set === ARTICLES;

/** A change of an article that was found to be the same as another is one of that. */
function redirect(database: Database, change: Change): Change {
  if (isPresenceChange(change)) return { ...change, member: currentId(database, change.member) };
  const item = parseItem(change.item);
  return item?.kind === 'article' ? { ...change, item: articleItem(currentId(database, item.id)) } : change;
}

/** The row of an article; a new one is not shown before its page is known. */
function ensureRow(database: Database, id: string): number {
  const known = rowOf(database, id);
  if (known !== null) return known;
  const row = database.one<{ row: number }>(
    `INSERT INTO article (id, key, url, canonical_url, host, title, direction, excerpt, word_count, minutes)
     VALUES (?, ?, '', '', '', '', 'ltr', '', 0, 0) RETURNING row`,
    [id, `sync ${id}`],
  )?.row;
  if (row === undefined) throw new Error('the row was not added');
  database.run(
    `INSERT INTO reading (row, saved_at, progress, archived, favourite, text_state, updated_at, deleted_at, length, title_key)
     VALUES (?, 0, 0, 0, 0, 'wanted', 0, 0, 0, '')`,
    [row],
  );
  return row;
}

/** Applies a field of an article, and writes it into the library if it counts. What is not fit for the library is left out. */
function applyField(database: Database, id: string, change: Extract<Change, { kind: 'put' }>): void {
  const field = ARTICLE_FIELDS.find(({ name }) => name === change.field);
  const stored = field ? toStoredValue(field, change.value) : change.value;
  if (!applyPut(database, change, stored) || !field) return;
  skipUnfit(() => field.write(database, ensureRow(database, id), change.value));
}

function applyOther(database: Database, change: Change): void {
  if (change.kind === 'put') applyPut(database, change, change.value);
  else if (change.kind === 'add') applyAdd(database, change);
  else if (change.kind === 'remove') applyRemove(database, change);
  else applyWrite(database, change);
}

/** Whether other words may stand for an article in the index after a change: it may join two, or bring one back. */
const changesWords = (change: Change): boolean =>
  'set' in change
    ? change.set === ADDRESSES || isPresenceChange(change)
    : ARTICLE_FIELDS.some(({ name, isSearched }) => isSearched && name === change.field);

/** How many articles that are here the changes of another device would delete: those whose every addition it had seen. */
export function countDeletions(database: Database, changes: readonly Change[]): number {
  return changes.filter((given) => {
    const change = redirect(database, given);
    if (!isPresenceChange(change) || change.kind !== 'remove') return false;
    const there = additionsOf(database, LIBRARY, ARTICLES, change.member);
    return there.length > 0 && there.every((at) => change.seen.includes(at));
  }).length;
}

/** The article that a change is about; null if there is none, or none yet. */
function articleOf(database: Database, change: Change): string | null {
  if (isPresenceChange(change)) return change.member;
  const item = parseItem(change.item);
  if (item?.kind === 'article') return item.id;
  const holder =
    item &&
    database.one<{ item: string }>(
      "SELECT item FROM sync_member WHERE name = 'highlights' AND member = ? AND removed = 0 ORDER BY item",
      [item.id],
    );
  return (holder && parseItem(holder.item)?.id) ?? null;
}

/**
 * Applies the next changes of another device, the last of which has the number `last` in its log, and shows in the library what
 * they come to, in one transaction. Returns the IDs of the articles they were about. Throws `LibraryError('unfit')` if some before
 * them were not applied.
 */
export function applyChanges(
  database: Database,
  { stream, device, last }: { stream: Stream; device: string; last: number },
  changes: readonly Change[],
  now: () => number = Date.now,
): string[] {
  return database.transaction(() => {
    const known = database.one<{ number: number }>(
      'SELECT number FROM sync_applied WHERE stream = ? AND device = ?',
      [stream, device],
    );
    if (last - changes.length > (known?.number ?? 0)) unfit('changes before these are missing');
    // Changes made here before must have earlier stamps than those that arrive.
    while (recordChanges(database, 1000, now));
    const own = findDevice(database)?.id;
    const clock = openClock(database, now);
    const touched = new Set<string>();
    const reworded = new Set<string>();
    for (const given of changes) {
      if (deviceOf(given.at) === own) continue;
      clock.see(given.at);
      const change = redirect(database, given);
      const item = parseItem(change.item);
      if (change.kind === 'put' && item?.kind === 'article') applyField(database, item.id, change);
      else applyOther(database, change);
      const article = articleOf(database, change);
      if (article === null) continue;
      touched.add(article);
      if (changesWords(change)) reworded.add(article);
    }
    const shown = new Set<string>();
    const indexed = new Set<string>();
    for (const id of touched) {
      const current = showArticle(database, currentId(database, id), now());
      shown.add(current);
      if (reworded.has(id)) indexed.add(current);
    }
    indexShown(database, indexed);
    database.run(
      `INSERT INTO sync_applied (stream, device, number) VALUES (?, ?, ?)
       ON CONFLICT (stream, device) DO UPDATE SET number = excluded.number`,
      [stream, device, last],
    );
    database.run('DELETE FROM sync_changed');
    keepClock(database, clock);
    return [...shown];
  });
}
