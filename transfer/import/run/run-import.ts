import type { Article } from '../../../article/types';
import type { ImportEntry, ImportRecord } from '../../../library/import-types';
import type { Library } from '../../../library/library';
import type { ImportAnswers } from '../importer';
import type { ImportedItem } from '../item';
import { type ImportFile, rowsOfFiles } from './import-file';
import { MAX_REPORTED, type ReportedRow } from './scan-files';
import { type ImportChoices, toEntry } from './to-entry';

/** Rows of one piece, and characters of its texts: the library answers nothing else while it writes a piece. */
const MAX_PIECE_ROWS = 100;
const MAX_PIECE_LENGTH = 2_000_000;

export interface ImportRun {
  library: Pick<Library, 'importPiece' | 'endImport'>;
  record: ImportRecord;
  files: readonly ImportFile[];
  answers: ImportAnswers;
  choices: ImportChoices;
  /** The text of an item that has one, or null if it can't be read. */
  readText(item: ImportedItem): Promise<Article | null>;
  /** Called with every text after the library took its article. */
  onText?(entry: ImportEntry, item: ImportedItem): Promise<void>;
  onProgress(record: ImportRecord): void;
  /** Resolves at once, or when a pause is over. */
  waitIfPaused(): Promise<void>;
  signal: AbortSignal;
}

/** A piece while it is collected. */
class Piece {
  entries: ImportEntry[] = [];
  items: ImportedItem[] = [];
  rows = 0;
  unreadable = 0;
  private length = 0;

  add(entry: ImportEntry, item: ImportedItem): void {
    this.entries.push(entry);
    this.items.push(item);
    this.length += entry.article.content.length + entry.article.text.length;
    for (const asset of entry.stored?.assets ?? []) this.length += asset.bytes?.length ?? 0;
  }

  get isFull(): boolean {
    return this.rows >= MAX_PIECE_ROWS || this.length >= MAX_PIECE_LENGTH;
  }
}

/**
 * Imports files from where the import's record stands, and ends it. Resolves to the record and what could not be read from there
 * on. When the signal is aborted, it stops between two pieces and resolves; the record then says how far it came.
 */
export async function runImport(run: ImportRun): Promise<{ record: ImportRecord; report: ReportedRow[] }> {
  const { library, files, answers, choices, signal } = run;
  let { record } = run;
  const report: ReportedRow[] = [];
  const say = (row: ReportedRow) => {
    if (report.length < MAX_REPORTED) report.push(row);
  };
  let row = 0;
  let piece = new Piece();
  const flush = async () => {
    if (!piece.rows) return;
    const { entries, items, unreadable } = piece;
    const from = row - piece.rows;
    const taken = await library.importPiece(record.id, { from, to: row, entries, unreadable });
    record = taken.record;
    const refused = new Set(taken.refused.map(({ index }) => index));
    for (const [index, item] of items.entries()) {
      const entry = entries[index];
      if (refused.has(index))
        say({ kind: 'unreadable', reason: 'too-large', line: null, entry: null, start: item.url, file: '' });
      else if (entry?.hasText) await run.onText?.(entry, item);
    }
    piece = new Piece();
    run.onProgress(record);
    await run.waitIfPaused();
  };
  for await (const { row: found, file } of rowsOfFiles(files, answers)) {
    row++;
    // What an earlier run imported.
    if (row <= record.rows) continue;
    piece.rows++;
    if (found.kind === 'item') piece.add(toEntry(found, await run.readText(found), choices), found);
    else {
      piece.unreadable++;
      say({ ...found, file });
    }
    if (!piece.isFull) continue;
    await flush();
    if (signal.aborted) return { record, report };
  }
  await flush();
  return { record: await library.endImport(record.id, 'done'), report };
}
