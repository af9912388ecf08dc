import type { Importer } from '../importer';
import type { ImportedRow } from '../item';
import { decodeChunks } from '../read/text';
import { zipEntries } from '../read/zip';
import { readBookmarkList } from './netscape';

const isPage = (name: string): boolean => /\.html?$/i.test(name);

/** Safari begins its list with this always; a page that only looks like a list would be an article of another zip. */
const isSafariList = (start: string): boolean => /<!doctype netscape-bookmark-file-1/i.test(start);

/** Only HTML is asked for: what stands beside it is never inflated, and a failure in it is never seen. */
async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  for await (const entry of zipEntries(file, isPage)) {
    if (entry.kind === 'unreadable') yield entry;
    else yield* readBookmarkList(decodeChunks(entry.bytes()), { entry: entry.name });
  }
}

/**
 * What Safari exports (macOS 15.2, iOS 18.2 and later): bookmarks with the reading list, beside passwords and payment cards in plain
 * text. The names are in the reader's language, so the bookmarks are known by their content. (chromium/chromium,
 * `components/user_data_importer`, SafariDataImporterTest.)
 */
export const safariZip: Importer = {
  id: 'safari-zip',
  name: 'Safari',
  fields: {
    HREF: 'url',
    'text of A': 'title',
    ADD_DATE: 'savedAt',
    DD: 'excerpt',
    H3: 'folder',
    ID: 'left: says which folder is the reading list, which keeps its name',
    FOLDED: 'left: how the folder was shown',
    'passwords, payment cards': 'left: never opened',
    'history, extensions': 'left: nothing that was saved to read',
  },
  accepts: (sample) =>
    sample.kind === 'zip' && sample.entries.some(({ start }) => start !== null && isSafariList(start)),
  read,
};
