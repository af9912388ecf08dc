import type { Importer } from '../importer';
import { createItem, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { createFolderPaths } from '../read/folder-paths';
import { readJson } from '../read/json';
import { textChunksOf } from '../read/text';
import { fieldsOf, isTrue, listOf, textOf, textsOf, titleOf, webAddress } from '../read/values';

function readBookmark(value: unknown, pathOf: (id: unknown) => readonly string[]): ImportedRow {
  const bookmark = fieldsOf(value);
  const content = fieldsOf(bookmark.content);
  const address = textOf(content.url);
  // A text has no address; an uploaded file has not even a content.
  const start = address ?? textOf(content.text) ?? textOf(bookmark.title) ?? '';
  const url = webAddress(address, { start });
  if (typeof url !== 'string') return url;
  const [folder = [], ...others] = listOf(bookmark.lists)
    .map(pathOf)
    .filter((path) => path.length > 0);
  return createItem({
    url,
    title: titleOf(bookmark.title, url),
    savedAt: parseTime(bookmark.createdAt),
    folder,
    // An article is in one folder here; each further list is a tag such as a folder becomes.
    tags: textsOf([...listOf(bookmark.tags), ...others.map((path) => path.join('/'))]),
    archived: isTrue(bookmark.archived),
    note: textOf(bookmark.note),
  });
}

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const { value, damage } = await readJson(textChunksOf(file));
  if (damage) yield damage;
  const { bookmarks, lists } = fieldsOf(value);
  // A smart list is a search: what it finds was never put into it.
  const manual = listOf(lists).filter((list) => fieldsOf(list).type !== 'smart');
  const pathOf = createFolderPaths(manual);
  for (const bookmark of listOf(bookmarks)) yield readBookmark(bookmark, pathOf);
}

/** Karakeep's (once Hoarder's) export. (karakeep-app/karakeep, packages/shared/import-export/exporters.ts.) */
export const karakeepJson: Importer = {
  id: 'karakeep-json',
  name: 'Karakeep',
  fields: {
    bookmarks: 'used',
    createdAt: 'savedAt',
    title: 'title',
    tags: 'tags',
    lists: 'folder',
    content: 'used',
    type: 'used',
    url: 'url',
    text: 'left: a text without an address, which is reported',
    note: 'note',
    archived: 'archived',
    id: 'used',
    name: 'folder',
    description: 'left: about a whole list',
    icon: 'left: about a whole list',
    query: 'left: of a list that is a search',
    parentId: 'folder',
  },
  accepts: (sample) =>
    sample.kind === 'text' &&
    /^\s*\{/.test(sample.text) &&
    /"bookmarks"\s*:\s*\[/.test(sample.text) &&
    /"content"\s*:\s*\{\s*"type"\s*:/.test(sample.text),
  read,
};
