import { createUrlKey } from '../../../library/urls/article-key';
import type { ImportAnswers } from '../importer';
import type { ImportedItem, UnreadableRow } from '../item';
import { type ImportFile, rowsOfFiles } from './import-file';

/** Addresses looked up at once. */
const LOOKUP_SIZE = 500;
/** Rows shown before importing. */
const MAX_FIRST = 5;
/** Unreadable rows kept for the report. */
export const MAX_REPORTED = 10_000;

/** A row that could not be read, with its file. */
export interface ReportedRow extends UnreadableRow {
  file: string;
}

/** Preview of an import. */
export interface ImportPreview {
  /** All rows, unreadable ones included: where an import of the files ends. */
  rows: number;
  /** Articles that are not in the library. */
  added: number;
  /** Articles that are there already. */
  known: number;
  /** Articles that stand in the files more than once, after the first time. */
  repeated: number;
  unreadable: number;
  hasFolders: boolean;
  first: readonly ImportedItem[];
  /** At most `MAX_REPORTED`. */
  report: readonly ReportedRow[];
}

/**
 * Reads files through without importing. `isKnown` says which addresses are in the library; `onProgress` is told the number of
 * rows so far. Rejects with the signal's reason when it is aborted.
 */
export async function scanFiles(
  files: readonly ImportFile[],
  answers: ImportAnswers,
  {
    isKnown,
    onProgress,
    signal,
  }: {
    isKnown(urls: readonly string[]): Promise<readonly boolean[]>;
    onProgress(rows: number): void;
    signal: AbortSignal;
  },
): Promise<ImportPreview> {
  const preview = { rows: 0, added: 0, known: 0, repeated: 0, unreadable: 0, hasFolders: false };
  const first: ImportedItem[] = [];
  const report: ReportedRow[] = [];
  const keys = new Set<string>();
  let waiting: string[] = [];
  const lookUp = async () => {
    const known = (await isKnown(waiting)).filter(Boolean).length;
    preview.known += known;
    preview.added += waiting.length - known;
    waiting = [];
    onProgress(preview.rows);
  };
  for await (const { row, file } of rowsOfFiles(files, answers)) {
    signal.throwIfAborted();
    preview.rows++;
    if (row.kind === 'unreadable') {
      preview.unreadable++;
      if (report.length < MAX_REPORTED) report.push({ ...row, file });
      continue;
    }
    if (first.length < MAX_FIRST) first.push(row);
    if (row.folder.length) preview.hasFolders = true;
    const key = createUrlKey(row.url);
    if (keys.has(key)) preview.repeated++;
    else {
      keys.add(key);
      waiting.push(row.url);
    }
    if (waiting.length >= LOOKUP_SIZE) await lookUp();
  }
  await lookUp();
  return { ...preview, first, report };
}
