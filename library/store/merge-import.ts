import type { Article } from '../../article/types';
import type { ImportEntry } from '../import-types';
import { createArticleKeys } from '../urls/article-key';
import { monotonicNow } from './clock';
import type { Database } from './database';
import { addHighlights, deleteHighlights } from './highlights';
import { insertImported } from './insert-import';
import { addFirstAliases, findById, type KnownArticle, knownAs } from './known-articles';
import { recordQuestion } from './questions';
import { pageArticleAt } from './rows';
import { writeStored } from './stored-article';
import { addTag, setTags, tagsOf } from './tags';
import { writeArticle } from './write';

/** The columns of `reading` that an import may change. */
const COLUMNS = [
  'saved_at',
  'read_at',
  'progress',
  'archived',
  'favourite',
  'note',
  'deleted_at',
  'text_state',
  'text_at',
] as const;
type Column = (typeof COLUMNS)[number];
type Columns = Record<Column, string | number | null>;

/** An article as it was before an import, for undoing it. */
export interface BeforeImport {
  columns: Columns;
  tags: readonly string[];
  /** IDs of the highlights that the import added. */
  highlights: readonly string[];
  /** What stood there, if the import wrote a text where there was none. */
  article: Article | null;
}

const readColumns = (database: Database, row: number): Columns =>
  database.one<Columns>(`SELECT ${COLUMNS.join(', ')} FROM reading WHERE row = ?`, [row]) ??
  (Object.fromEntries(COLUMNS.map((column) => [column, null])) as Columns);

function writeColumns(database: Database, row: number, columns: Columns): void {
  database.run(`UPDATE reading SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE row = ?`, [
    ...COLUMNS.map((column) => columns[column]),
    row,
  ]);
}

const earliest = (...times: readonly (string | number | null)[]): number | null => {
  const known = times.filter((time) => typeof time === 'number');
  return known.length ? Math.min(...known) : null;
};

/** Two notes on one article, one under the other; one that the other contains is not repeated. */
function joinNotes(one: string | null, other: string | null): string | null {
  if (!one || !other || one.includes(other)) return one ?? other;
  return other.includes(one) ? other : `${one}\n\n${other}`;
}

/** The state of an article that was in the library and is imported: the earliest date and the furthest state count. */
function mergeColumns(before: Columns, { note, reading }: ImportEntry): Columns {
  // What was deleted begins anew.
  if (before.deleted_at !== null) return { ...newColumns(reading, note), text_at: before.text_at };
  return {
    ...before,
    saved_at: earliest(before.saved_at, reading.savedAt),
    read_at: earliest(before.read_at, reading.readAt),
    progress: Math.max(Number(before.progress), reading.progress),
    archived: before.archived === 1 || reading.archived ? 1 : 0,
    favourite: before.favourite === 1 || reading.favourite ? 1 : 0,
    note: joinNotes(before.note as string | null, note),
  };
}

const newColumns = (reading: ImportEntry['reading'], note: string | null): Columns => ({
  saved_at: reading.savedAt ?? monotonicNow(),
  read_at: reading.readAt,
  progress: reading.progress,
  archived: reading.archived ? 1 : 0,
  favourite: reading.favourite ? 1 : 0,
  note,
  deleted_at: null,
  text_state: 'kept',
  text_at: null,
});

/** Writes the article's text, or only its title and what else a link has. */
function writeText(database: Database, row: number, { article, hasText }: ImportEntry, now: number): void {
  writeArticle(database, row, article, now);
  if (!hasText) database.run("UPDATE reading SET text_state = 'wanted', text_at = NULL WHERE row = ?", [row]);
}

/** Merges an entry into an article of the library, and returns how that was before. */
function mergeEntry(database: Database, known: KnownArticle, entry: ImportEntry, now: number): BeforeImport {
  const { row } = known;
  const columns = readColumns(database, row);
  const tags = tagsOf(database, row);
  const isMissing = columns.text_state !== 'kept';
  const writesText = isMissing && (entry.hasText || known.deleted_at !== null);
  const article = writesText ? pageArticleAt(database, row) : null;
  if (writesText) writeText(database, row, entry, now);
  const { text_state, text_at } = readColumns(database, row);
  writeColumns(database, row, { ...mergeColumns(columns, entry), text_state, text_at });
  if (known.deleted_at !== null) setTags(database, row, []);
  return { columns, tags, highlights: [], article };
}

/** The article that an entry is merged into: of a backup, the one with its ID; else the one at its address. */
export function findEntry(
  database: Database,
  entry: ImportEntry,
  keys: readonly string[] = createArticleKeys(entry.article),
): KnownArticle | null {
  const same = entry.stored && findById(database, entry.stored.id);
  return same ?? knownAs(database, entry.article, keys);
}

/**
 * Imports one article into the library: adds it, or merges it into the one that is there. Returns its row, and how it was before,
 * or null if it is new.
 */
export function importEntry(
  database: Database,
  entry: ImportEntry,
  now: number,
): { row: number; before: BeforeImport | null } {
  const keys = createArticleKeys(entry.article);
  const known = findEntry(database, entry, keys);
  if (entry.stored && (!known || known.deleted_at !== null))
    return { row: writeStored(database, entry.stored), before: null };
  const before = known && mergeEntry(database, known, entry, now);
  const row = known?.row ?? insertImported(database, entry, keys[0] ?? entry.article.url, now);
  for (const tag of entry.tags) addTag(database, tag, row);
  const highlights = addHighlights(database, row, entry.highlights, now);
  if (!known) addFirstAliases(database, row, keys);
  if (entry.hasText) recordQuestion(database, row, entry.article);
  if (known) database.run('UPDATE reading SET updated_at = ? WHERE row = ?', [now, row]);
  return { row, before: before && { ...before, highlights } };
}

/** SQL of what a user can change of an article of `import_change`, as text to be compared: a text that was downloaded since is no change of theirs. */
export const USER_STATE = `(
  SELECT json_array(read_at, progress, opened_at, archived, favourite, note, deleted_at, own_title, own_byline, (
    SELECT json_group_array(tag) FROM (SELECT tag FROM tagging WHERE tagging.row = article.row ORDER BY tag)
  )) FROM reading JOIN article USING (row) WHERE row = import_change.row)`;

/** Takes back what an import did to an article. */
export function undoEntry(database: Database, row: number, before: BeforeImport | null, now: number): void {
  if (!before) {
    database.run('UPDATE reading SET deleted_at = ? WHERE row = ?', [now, row]);
    database.run("DELETE FROM job WHERE row = ? AND state <> 'running'", [row]);
  } else {
    if (before.article) writeArticle(database, row, before.article, now);
    writeColumns(database, row, before.columns);
    setTags(database, row, before.tags);
    deleteHighlights(database, before.highlights, now);
  }
  database.run('UPDATE reading SET updated_at = ? WHERE row = ?', [now, row]);
}
