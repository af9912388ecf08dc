import type { Importer } from '../importer';
import { PAGE_HEAD_FIELDS, readSavedPage } from '../read/page-head';
import { decodePage } from '../read/page-text';
import { readPageBytes } from '../read/saved-page-file';
import { isSelfExtracting, readSelfExtracting } from '../read/self-extracting-page';

const HEADER = /<!--\s*(?:Page saved with|Archive processed by) SingleFile\b/;

const startOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024));

/**
 * A page saved by SingleFile: its comment says address and date, and everything is in the file. (gildas-lormeau/single-file-core,
 * core/index.js, core/constants.js.) Also its "self-extracting" files, in which a zip holds the page.
 */
export const singleFile: Importer = {
  id: 'single-file',
  name: 'SingleFile',
  fields: {
    'url, in its comment': 'url',
    'saved date, in its comment': 'savedAt',
    'info, in its comment': 'left: what the reader had SingleFile write into every page',
    'the page': 'content',
    ...PAGE_HEAD_FIELDS,
  },
  accepts: (sample) =>
    (sample.kind === 'text' && HEADER.test(sample.text)) ||
    (sample.kind === 'binary' && HEADER.test(startOf(sample.start))),
  async *read(file) {
    const bytes = await readPageBytes(file);
    if (!(bytes instanceof Uint8Array)) return yield bytes;
    const start = startOf(bytes);
    if (isSelfExtracting(start)) yield* readSelfExtracting(bytes);
    else yield await readSavedPage(decodePage(bytes).replace(/^\uFEFF/, ''));
  },
};
