import type { Change } from '../../sync/merge/change';
import type { Stamp } from '../../sync/merge/stamp';
import type { Stream } from '../../sync/remote/pack';
import type { Database } from '../store/database';
import { ARTICLE_FIELDS, readFacts } from './article-fields';
import { currentId, parseItem } from './items';
import { findDevice } from './recorder';
import { rowOf } from './same-article';
import type { SyncState } from './types';

/** Rows that are read at a time. */
const BATCH = 200;

/** A change of a text as it is sent: with the text that the article has now. */
function withText(database: Database, change: Change): Change {
  const item = parseItem(change.item);
  if (change.kind !== 'put' || !item) return change;
  const row = rowOf(database, currentId(database, item.id));
  const facts = row === null ? null : readFacts(database, row);
  const field = ARTICLE_FIELDS.find(({ name }) => name === change.field);
  return { ...change, value: (facts && field?.read(facts)) ?? null };
}

const batchFrom = (database: Database, stream: Stream, from: number, count: number): Change[] =>
  database
    .all<{ change: string }>(
      'SELECT change FROM sync_own WHERE stream = ? AND number >= ? ORDER BY number LIMIT ?',
      [stream, from, count],
    )
    .map(({ change }) => JSON.parse(change) as Change);

/** Own changes of a log from a number on, about `bytes` of them as JSON, and at least one; none if there are no more. */
export function readOwnChanges(database: Database, stream: Stream, from: number, bytes: number): Change[] {
  const changes: Change[] = [];
  let length = 0;
  for (;;) {
    const batch = batchFrom(database, stream, from + changes.length, BATCH);
    for (const change of batch) {
      const whole = stream === 'text' ? withText(database, change) : change;
      length += JSON.stringify(whole).length;
      changes.push(whole);
      if (length >= bytes) return changes;
    }
    if (batch.length < BATCH) return changes;
  }
}

/** The stamps of own changes from a number on. */
export const readOwnStamps = (database: Database, stream: Stream, from: number, count: number): Stamp[] =>
  batchFrom(database, stream, from, count).map(({ at }) => at);

/** Records that own changes up to a number were sent, and forgets them: others have them now. */
export function recordSent(database: Database, stream: Stream, number: number): void {
  database.transaction(() => {
    database.run('UPDATE sync_stream SET sent = max(sent, ?) WHERE stream = ?', [number, stream]);
    database.run('DELETE FROM sync_own WHERE stream = ? AND number <= ?', [stream, number]);
  });
}

const count = (database: Database, sql: string): number =>
  database.one<{ count: number }>(`SELECT count(*) AS count FROM ${sql}`)?.count ?? 0;

/** This device's place in its log and in those of others; null if no other device is connected. */
export function readSyncState(database: Database): SyncState | null {
  const device = findDevice(database);
  if (!device) return null;
  const streams = database.all<{ stream: Stream; sent: number }>('SELECT stream, sent FROM sync_stream');
  return {
    device: device.id,
    articles: count(database, 'reading WHERE deleted_at IS NULL'),
    unrecorded: count(database, 'sync_changed'),
    unsent: count(database, 'sync_own'),
    sent: Object.fromEntries(streams.map(({ stream, sent }) => [stream, sent])),
    applied: database.all('SELECT stream, device, number FROM sync_applied'),
  };
}
