import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import type { ImportAnswers, Importer } from '../../../../transfer/import/importer';
import { findImporter } from '../../../../transfer/import/importers';
import type { ImportedItem, ImportedRow, UnreadableRow } from '../../../../transfer/import/item';
import { takeSample } from '../../../../transfer/import/take-sample';

const FIXTURES = new URL('../../../fixtures/import/', import.meta.url).pathname;

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** The names of an importer's fixtures; a folder is a zip's contents. */
export const fixtureNames = (id: string): string[] => readdirSync(join(FIXTURES, id)).sort();

/** A fixture as a file: `plain.csv`, or the folder `plain`, which becomes a zip. */
export function fixtureFile(id: string, name: string): Blob {
  const path = join(FIXTURES, id, name);
  if (!statSync(path).isDirectory()) return new Blob([readFileSync(path)]);
  const entries = filesIn(path).map((file) => [relative(path, file), new Uint8Array(readFileSync(file))]);
  return new Blob([zipSync(Object.fromEntries(entries))]);
}

/** Everything that the format found for a file reads from it; throws where none accepts it. */
export async function importFile(
  file: Blob,
  answers: ImportAnswers = {},
): Promise<{ importer: Importer; items: ImportedItem[]; unreadable: UnreadableRow[] }> {
  const importer = findImporter(await takeSample(file));
  if (!importer) throw new Error('no format accepts the file');
  const rows: ImportedRow[] = [];
  for await (const row of importer.read(file, answers)) rows.push(row);
  return {
    importer,
    items: rows.filter((row) => row.kind === 'item'),
    unreadable: rows.filter((row) => row.kind === 'unreadable'),
  };
}
