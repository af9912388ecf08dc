import type { ImportAnswers, Importer } from '../importer';
import { findImporter, IMPORTERS } from '../importers';
import type { ImportedRow } from '../item';
import { takeSample } from '../take-sample';

/** A file to be imported, and the format it is read as. */
export interface ImportFile {
  name: string;
  file: Blob;
  importer: Importer;
}

/** The file with the format it has, or null if none fits. */
export async function recognizeFile(name: string, file: Blob): Promise<ImportFile | null> {
  const importer = findImporter(await takeSample(file));
  return importer && { name, file, importer };
}

/** The format with an ID, or null. */
export const importerById = (id: string): Importer | null =>
  IMPORTERS.find((importer) => importer.id === id) ?? null;

/**
 * All rows of several files, one file after the other, in the same order each time. A file that throws in the middle ends there
 * with a row that says so: what was read of it stays, and the next file follows.
 */
export async function* rowsOfFiles(
  files: readonly ImportFile[],
  answers: ImportAnswers,
): AsyncGenerator<{ row: ImportedRow; file: string }> {
  for (const { name, file, importer } of files) {
    try {
      for await (const row of importer.read(file, answers)) yield { row, file: name };
    } catch (error) {
      const start = error instanceof Error ? error.message.slice(0, 120) : '';
      yield { row: { kind: 'unreadable', reason: 'damaged', line: null, entry: null, start }, file: name };
    }
  }
}
