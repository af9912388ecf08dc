import type { Importer } from '../importer';
import type { ImportedRow } from '../item';
import { isClipping, readClipping } from '../read/clipping';
import { readEntryText } from '../read/entry';
import { zipEntries } from '../read/zip';
import { OBSIDIAN_FIELDS } from './obsidian-markdown';

const isNote = (name: string): boolean =>
  /\.(?:md|markdown)$/i.test(name) && !/(?:^|\/)\.(?:obsidian|trash)\//.test(name);

/** How many folders all notes are in: the vault's own, or that of the clippings if there is nothing else. */
function countCommonFolders(names: readonly string[]): number {
  let [common, ...rest] = names.map((name) => name.split('/').slice(0, -1));
  for (const folders of rest) {
    const different = common?.findIndex((folder, index) => folder !== folders[index]) ?? -1;
    if (different !== -1) common = common?.slice(0, different);
  }
  return common?.length ?? 0;
}

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const names: string[] = [];
  for await (const _ of zipEntries(
    file,
    () => false,
    (name) => {
      if (isNote(name)) names.push(name);
    },
  ));
  const commonFolders = countCommonFolders(names);
  for await (const entry of zipEntries(file, isNote)) {
    if (entry.kind === 'unreadable') {
      yield entry;
      continue;
    }
    const text = await readEntryText(entry);
    const folders = entry.name.split('/');
    const name = folders.pop()?.replace(/\.\w+$/, '');
    const row =
      typeof text === 'string'
        ? readClipping(text, { entry: entry.name, folder: folders.slice(commonFolders), name })
        : text;
    // A vault holds notes of other kinds, which are no articles.
    if (row) yield row;
  }
}

/** A zipped vault, or a folder of it, with clippings in it; notes without an address are passed over. */
export const obsidianZip: Importer = {
  id: 'obsidian-zip',
  name: 'Obsidian Web Clipper',
  fields: {
    ...OBSIDIAN_FIELDS,
    'the file’s name': 'title',
    'the folders it is in, but those that all notes are in': 'folder',
    '.obsidian, .trash': 'left: the app’s own settings, and what was deleted',
    'notes without an address': 'left: they are no articles',
  },
  accepts: (sample) =>
    sample.kind === 'zip' &&
    sample.entries.some(({ name, start }) => start !== null && isNote(name) && isClipping(start)),
  read,
};
