import { checkImportEntry } from '../check-import';
import { checkStored } from '../check-stored';
import type { ImportEntry, ImportedPiece, ImportPiece, ImportRecord } from '../import-types';
import { LibraryError } from '../library';
import { uuid7 } from '../uuid';
import { monotonicNow } from './clock';
import type { Database } from './database';
import { type BeforeImport, findEntry, importEntry, USER_STATE, undoEntry } from './merge-import';
import { bringBack, makeWay, type Removal, removeAbsent } from './replace-library';

/** How long an import can be undone (ms): what it changed is kept as long. */
const UNDO_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

interface StoredImport {
  id: string;
  format: string;
  files: string;
  options: string;
  state: ImportRecord['state'];
  total: number;
  rows: number;
  added: number;
  merged: number;
  unreadable: number;
  started_at: number;
}

const toRecord = ({ files, options, started_at, ...stored }: StoredImport): ImportRecord => ({
  ...stored,
  files: JSON.parse(files) as string[],
  options: JSON.parse(options) as Record<string, boolean>,
  startedAt: started_at,
});

/** An import by its ID. Throws `LibraryError('gone')` if there is none. */
function requireImport(database: Database, id: string): ImportRecord {
  const found = database.one<StoredImport>('SELECT * FROM import WHERE id = ?', [id]);
  if (!found) throw new LibraryError('gone', `there is no import ${id}`);
  return toRecord(found);
}

/** Starts an import, and forgets those that are too old to be undone. */
export function startImport(
  database: Database,
  { format, files, options, total }: Pick<ImportRecord, 'format' | 'files' | 'options' | 'total'>,
): ImportRecord {
  return database.transaction(() => {
    const now = Date.now();
    const old = "state <> 'running' AND started_at < ?";
    database.run(`DELETE FROM import_change WHERE import IN (SELECT id FROM import WHERE ${old})`, [
      now - UNDO_LIFETIME_MS,
    ]);
    database.run(`DELETE FROM import WHERE ${old}`, [now - UNDO_LIFETIME_MS]);
    const id = uuid7();
    database.run(
      "INSERT INTO import (id, format, files, options, state, total, started_at) VALUES (?, ?, ?, ?, 'running', ?, ?)",
      [id, format, JSON.stringify(files), JSON.stringify(options), total, now],
    );
    return requireImport(database, id);
  });
}

/** The entry if it is one, else why it is refused. */
function tryCheck(entry: ImportEntry): ImportEntry | string {
  try {
    const checked = checkImportEntry(entry);
    return entry.stored ? { ...checked, stored: checkStored(entry.stored) } : checked;
  } catch (error) {
    if (error instanceof LibraryError && error.reason === 'unfit') return error.message;
    throw error;
  }
}

/**
 * Imports a piece in one transaction, with how far the import has come, so that one that was interrupted goes on without a gap or
 * a repetition. A piece that is there already changes nothing.
 */
export function importPiece(database: Database, id: string, piece: ImportPiece): ImportedPiece {
  return database.transaction(() => {
    const record = requireImport(database, id);
    if (record.state === 'undone') throw new LibraryError('gone', 'the import was undone');
    if (piece.to <= record.rows) return { record, refused: [] };
    if (piece.from !== record.rows)
      throw new LibraryError('unfit', `the import goes on at ${record.rows}, not ${piece.from}`);
    const refused: { index: number; why: string }[] = [];
    const counts = { added: 0, merged: 0 };
    const rows: number[] = [];
    for (const [index, given] of piece.entries.entries()) {
      const entry = tryCheck(given);
      if (typeof entry === 'string') refused.push({ index, why: entry });
      else {
        if (record.options.replace) makeWay(database, id, () => findEntry(database, entry));
        const { row, outcome } = importOne(database, id, entry);
        rows.push(row);
        counts[outcome]++;
      }
    }
    database.run(
      `UPDATE import_change SET after = ${USER_STATE} WHERE import = ? AND row IN (SELECT value FROM json_each(?))`,
      [id, JSON.stringify(rows)],
    );
    database.run(
      `UPDATE import SET state = 'running', rows = ?, total = max(total, ?), added = added + ?, merged = merged + ?,
         unreadable = unreadable + ? WHERE id = ?`,
      [piece.to, piece.to, counts.added, counts.merged, piece.unreadable + refused.length, id],
    );
    return { record: requireImport(database, id), refused };
  });
}

/** Imports one entry, and records how its article was before the import began. */
function importOne(
  database: Database,
  id: string,
  entry: ImportEntry,
): { row: number; outcome: 'added' | 'merged' } {
  const now = monotonicNow();
  const { row, before } = importEntry(database, entry, now);
  // The same address again in one import: how it was before the first one counts.
  database.run(
    `INSERT INTO import_change (import, row, before, after) VALUES (?, ?, ?, '')
     ON CONFLICT DO NOTHING`,
    [id, row, before && JSON.stringify(before)],
  );
  if (before?.highlights.length) recordHighlights(database, id, row, before.highlights);
  // What was deleted is new to the user.
  const outcome = before && before.columns.deleted_at === null ? 'merged' : 'added';
  return { row, outcome };
}

/** Records highlights to be deleted when the import is undone; an article that it added goes with all of its own. */
function recordHighlights(database: Database, id: string, row: number, added: readonly string[]): void {
  const recorded = database.one<{ before: string | null }>(
    'SELECT before FROM import_change WHERE import = ? AND row = ?',
    [id, row],
  )?.before;
  if (!recorded) return;
  const before = JSON.parse(recorded) as BeforeImport;
  const highlights = [...new Set([...before.highlights, ...added])];
  database.run('UPDATE import_change SET before = ? WHERE import = ? AND row = ?', [
    JSON.stringify({ ...before, highlights }),
    id,
    row,
  ]);
}

/**
 * Ends an import. One whose files turned out shorter than when it started is not done but stopped; only one that is done deletes
 * what it replaces.
 */
export function endImport(database: Database, id: string, asked: 'done' | 'stopped'): ImportRecord {
  return database.transaction(() => {
    const { state: before, rows, total, options } = requireImport(database, id);
    const state = rows < total ? 'stopped' : asked;
    if (options.replace && before === 'running' && state === 'done') removeAbsent(database, id);
    database.run("UPDATE import SET state = ? WHERE id = ? AND state <> 'undone'", [state, id]);
    return requireImport(database, id);
  });
}

/** Imports that can be continued or undone, newest first. */
export const listImports = (database: Database): ImportRecord[] =>
  database
    .all<StoredImport>("SELECT * FROM import WHERE state <> 'undone' ORDER BY started_at DESC, id DESC")
    .map(toRecord);

function undoChange(database: Database, row: number, before: BeforeImport | Removal | null): void {
  if (before && 'removed' in before) bringBack(database, row, before);
  else undoEntry(database, row, before, monotonicNow());
}

/** Undoes at most `limit` articles of an import, and returns how many are left. */
export function undoImport(database: Database, id: string, limit: number): number {
  return database.transaction(() => {
    requireImport(database, id);
    // What was replaced comes last: what stands in its place has gone by then.
    const changes = database.all<{ row: number; before: string | null; same: number }>(
      `SELECT row, before, after = ${USER_STATE} AS same FROM import_change WHERE import = ?
       ORDER BY coalesce(before, '') LIKE '{"removed":%', row DESC LIMIT ?`,
      [id, limit],
    );
    for (const { row, before, same } of changes) {
      // What the user has changed since is theirs.
      if (same)
        undoChange(database, row, before === null ? null : (JSON.parse(before) as BeforeImport | Removal));
      database.run('DELETE FROM import_change WHERE import = ? AND row = ?', [id, row]);
    }
    const left = database.one<{ left: number }>(
      'SELECT count(*) AS left FROM import_change WHERE import = ?',
      [id],
    );
    if (!left?.left) database.run("UPDATE import SET state = 'undone' WHERE id = ?", [id]);
    return left?.left ?? 0;
  });
}

/** Queues the texts of an import's links to be fetched, and returns their number. */
export function fetchImported(database: Database, id: string): number {
  return database.transaction(() => {
    const links = database.all<{ row: number; host: string }>(
      `SELECT row, host FROM import_change JOIN reading USING (row) JOIN article USING (row)
       WHERE import = ? AND deleted_at IS NULL AND text_state <> 'kept'`,
      [id],
    );
    for (const { row, host } of links)
      database.run(
        `INSERT INTO job (id, row, kind, host, state) VALUES (?, ?, 'text', ?, 'waiting')
         ON CONFLICT (row, kind) DO NOTHING`,
        [uuid7(), row, host],
      );
    return links.length;
  });
}
