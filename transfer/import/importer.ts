import type { ImportedItem, ImportedRow } from './item';

/** The part of a file that tells its format. File names and column positions say nothing. */
export type Sample =
  /** `text`: the first 64 KB, decoded. */
  | { kind: 'text'; text: string }
  /** Every entry's name, and the decoded first 4 KB of those that may hold what is wanted (`read/zip.ts`). */
  | { kind: 'zip'; entries: readonly SampledEntry[] }
  /** `start`: the first 64 KB. */
  | { kind: 'binary'; start: Uint8Array };

export interface SampledEntry {
  name: string;
  /** Null where the entry was not opened. */
  start: string | null;
}

/** Questions that no file answers, asked before importing. */
export type ImportQuestion =
  /** Instapaper: are articles in folders archived? */
  | 'folders-archived'
  /** Pinboard: are bookmarks without "to read" archived? */
  | 'not-to-read-archived'
  /** Readwise Reader: import feed items, which nobody saved? */
  | 'feed-items';

/** The user's answers; what is missing is no. */
export type ImportAnswers = Partial<Record<ImportQuestion, boolean>>;

/** Where a field of a file goes: a field of the item, `used` for one that says how to read others, or why it is left. */
export type FieldFate = keyof ImportedItem | 'used' | `left: ${string}`;

/**
 * A format that articles are imported from. Pure: no browser API but `Blob`, `TextDecoder`, no requests, nothing drawn.
 *
 * `read` goes through the file once and keeps nothing it has given out. A row that cannot be read is an `UnreadableRow`,
 * never an exception; it throws only if the file as a whole cannot be read. Its order is the file's, and the same each time,
 * since an import that was interrupted goes on by the number of rows.
 */
export interface Importer {
  id: string;
  /** The service's or format's own name, not translated. */
  name: string;
  /** Every field (column, key, attribute) of the format, and what becomes of it; printed into docs/import.md. */
  fields: Readonly<Record<string, FieldFate>>;
  question?: ImportQuestion;
  accepts(sample: Sample): boolean;
  read(file: Blob, answers: ImportAnswers): AsyncIterable<ImportedRow>;
}
