import { pocketCsv } from './formats/pocket-csv';
import { pocketZip } from './formats/pocket-zip';
import type { Importer, Sample } from './importer';

/** Every format that articles are imported from, the surest first: the first that accepts a file reads it. */
export const IMPORTERS: readonly Importer[] = [pocketZip, pocketCsv];

/** The importer for a file, or null if no format fits. */
export const findImporter = (sample: Sample): Importer | null =>
  IMPORTERS.find((importer) => importer.accepts(sample)) ?? null;
