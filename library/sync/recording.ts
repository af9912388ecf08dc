import type { Stamp } from '../../sync/merge/stamp';
import type { Database } from '../store/database';
import { ARTICLES, LIBRARY } from './items';
import { RECORD_REASON } from './record-changes';
import { createRecorder, findDevice, keepClock, openClock } from './recorder';

/** Tables and columns whose changes other devices get, and the article of a row of theirs. */
const WATCHED: readonly { table: string; columns?: readonly string[]; article?: (row: string) => string }[] =
  [
    { table: 'article' },
    {
      table: 'reading',
      columns: [
        'saved_at',
        'read_at',
        'opened_at',
        'progress',
        'place',
        'archived',
        'favourite',
        'note',
        'deleted_at',
        'text_state',
      ],
    },
    { table: 'body' },
    { table: 'tagging' },
    { table: 'highlight' },
    { table: 'alias' },
    { table: 'asset' },
    { table: 'review', article: (row) => `(SELECT row FROM highlight WHERE id = ${row}.highlight)` },
  ];

const EVENTS = [
  { name: 'insert', event: () => 'INSERT', rows: ['new'] },
  {
    name: 'update',
    event: (columns?: readonly string[]) => (columns ? `UPDATE OF ${columns.join(', ')}` : 'UPDATE'),
    rows: ['old', 'new'],
  },
  { name: 'delete', event: () => 'DELETE', rows: ['old'] },
];

/** The hash of a picture is made anew when its bytes may be others. */
const FORGET_HASH = [
  {
    trigger: 'sync_picture_update',
    sql: 'AFTER UPDATE ON asset BEGIN DELETE FROM sync_picture WHERE asset = old.id; END',
  },
  {
    trigger: 'sync_picture_delete',
    sql: 'AFTER DELETE ON asset BEGIN DELETE FROM sync_picture WHERE asset = old.id; END',
  },
];

const changeTriggers = WATCHED.flatMap(({ table, columns, article = (row) => `${row}.row` }) =>
  EVENTS.map(({ name, event, rows }) => ({
    trigger: `sync_${table}_${name}`,
    // A trigger takes over how the statement treats conflicts, so it makes none.
    sql: `AFTER ${event(columns)} ON ${table} BEGIN ${rows
      .map(
        (row) =>
          `INSERT INTO sync_changed (row) SELECT ${article(row)} WHERE ${article(row)} IS NOT NULL
             AND ${article(row)} NOT IN (SELECT row FROM sync_changed);`,
      )
      .join(' ')} END`,
  })),
);

const triggers = [...changeTriggers, ...FORGET_HASH];

const TABLES = [
  'sync_device',
  'sync_changed',
  'sync_stream',
  'sync_own',
  'sync_applied',
  'sync_field',
  'sync_member',
  'sync_text',
  'sync_picture',
  'sync_wanted',
  'sync_forward',
];

/** Of them, the log of this device, and how far it is in those of others. */
const LOG_TABLES = ['sync_stream', 'sync_own', 'sync_applied'];

function clear(database: Database): void {
  for (const { trigger } of triggers) database.script(`DROP TRIGGER IF EXISTS ${trigger}`);
  for (const table of TABLES) database.run(`DELETE FROM ${table}`);
}

/** What was deleted while another ID was recorded under, with the additions it took back: nothing else remembers it. */
const listDeleted = (database: Database): { member: string; seen: readonly Stamp[] }[] =>
  database
    .all<{ member: string; seen: string }>(
      `SELECT member, json_group_array(at) AS seen FROM sync_member WHERE item = ? AND name = ?
       GROUP BY member HAVING min(removed) = 1`,
      [LIBRARY, ARTICLES],
    )
    .map(({ member, seen }) => ({ member, seen: JSON.parse(seen) as Stamp[] }));

function beginRecording(database: Database, device: string): void {
  clear(database);
  database.run('INSERT INTO sync_device (id) VALUES (?)', [device]);
  database.run('INSERT INTO sync_changed (row, first) SELECT row, ? FROM article', [RECORD_REASON.first]);
  for (const { trigger, sql } of triggers) database.script(`CREATE TRIGGER ${trigger} ${sql}`);
}

/** Goes on under another ID: begins a new log, in which all that is known comes again. What was never recorded is still new. */
function changeDevice(
  database: Database,
  device: string,
  { reason, now }: { reason: number; now: () => number },
): void {
  for (const table of LOG_TABLES) database.run(`DELETE FROM ${table}`);
  database.run('UPDATE sync_device SET id = ?', [device]);
  database.run('UPDATE sync_picture SET sent = 0');
  database.run('UPDATE sync_changed SET first = ? WHERE first = ?', [reason, RECORD_REASON.changed]);
  database.run('INSERT OR IGNORE INTO sync_changed (row, first) SELECT row, ? FROM article', [reason]);
  const clock = openClock(database, now);
  const recorder = createRecorder(database, () => clock.next());
  for (const { member, seen } of listDeleted(database)) recorder.remove(LIBRARY, ARTICLES, member, seen);
  keepClock(database, clock);
}

/**
 * Begins to record changes for other devices, under this device's ID: all that is in the library waits to be recorded. Under another
 * ID than before, all that was recorded waits to be sent again; `keepsArticles`: and the articles to be saved anew, so that no deletion
 * made elsewhere counts for them.
 */
export function startRecording(
  database: Database,
  device: string,
  { keepsArticles = false, now = Date.now }: { keepsArticles?: boolean; now?: () => number } = {},
): void {
  const known = findDevice(database);
  if (known?.id === device) return;
  database.transaction(() =>
    known
      ? changeDevice(database, device, {
          reason: keepsArticles ? RECORD_REASON.saveAnew : RECORD_REASON.resend,
          now,
        })
      : beginRecording(database, device),
  );
}

/** Ends it, and forgets what other devices have changed; the library stays as it is. */
export const stopRecording = (database: Database): void => database.transaction(() => clear(database));
