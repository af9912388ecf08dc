import type { Importer } from '../importer';
import { createItem, createUnreadable, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { parseJson } from '../read/json';
import { joinText, textChunksOf } from '../read/text';
import { folderPath, type TreeNode, walkTree } from '../read/tree';
import { fieldsOf, listOf, splitLabels, textOf, titleOf, webAddress } from '../read/values';

/** Characters of a backup, which has to be read whole: tags and folders are where the tree says. */
export const MAX_BACKUP_LENGTH = 200_000_000;

/** Whether text is the beginning of a Firefox backup. */
export const isFirefoxBackup = (text: string): boolean =>
  /^\uFEFF?\s*\{/.test(text) && text.includes('"text/x-moz-place');

/** Firefox 3 wrote a comma after the last of a list, which is no damage. Commas in texts stay. */
const withoutTrailingCommas = (text: string): string =>
  text.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|,(?=\s*[\]}])/g, (_, quoted?: string) => quoted ?? '');

function parseBackup(text: string): ReturnType<typeof parseJson> {
  const parsed = parseJson(text);
  if (!parsed.damage) return parsed;
  const repaired = parseJson(withoutTrailingCommas(text));
  return repaired.damage ? parsed : repaired;
}

/** The description that Firefox had until version 62. */
const descriptionOf = (annotations: unknown): string | null => {
  const isDescription = ({ name }: TreeNode['fields']) => name === 'bookmarkProperties/description';
  return textOf(listOf(annotations).map(fieldsOf).find(isDescription)?.value);
};

function readNode({ fields, folder }: TreeNode): ImportedRow | null {
  const type = textOf(fields.type) ?? '';
  if (/-(?:container|separator)$/.test(type) || Array.isArray(fields.children)) return null;
  const title = textOf(fields.title);
  if (type === '' && fields.uri === undefined) return createUnreadable('damaged', { start: title ?? '' });
  const url = webAddress(fields.uri, { start: textOf(fields.uri) ?? title ?? '' });
  if (typeof url !== 'string') return url;
  // Old backups have each tag as a folder with copies of its bookmarks.
  const tag = folder?.parent?.fields.root === 'tagsFolder' ? folder.name : null;
  return createItem({
    url,
    title: titleOf(title, url),
    savedAt: parseTime(fields.dateAdded),
    excerpt: descriptionOf(fields.annos),
    tags: tag === null ? splitLabels(fields.tags, ',') : [tag],
    folder: tag === null ? folderPath(folder) : [],
  });
}

/** The bookmarks of a backup's text, in its order. Damage comes first. */
export function* readFirefoxBackup(text: string): Generator<ImportedRow> {
  const { value, damage } = parseBackup(text.replace(/^\uFEFF/, ''));
  if (damage) yield damage;
  // The names of the browser's own folders are in the reader's language, or only numbers.
  for (const node of walkTree([value], ({ root, title }) => (textOf(root) ? null : textOf(title)))) {
    const row = readNode(node);
    if (row) yield row;
  }
}

/** Fate of a backup's keys, compressed or not. */
export const FIREFOX_FIELDS = {
  uri: 'url',
  title: 'title',
  'title of a folder': 'folder',
  dateAdded: 'savedAt',
  tags: 'tags',
  annos: 'used',
  name: 'used',
  value: 'excerpt',
  children: 'used',
  root: 'used',
  type: 'used',
  typeCode: 'left: says what type says',
  lastModified: 'left: when the bookmark was changed, not the article',
  index: 'left: the place in the folder, which is the file’s order',
  guid: 'left: the browser’s own number',
  id: 'left: the browser’s own number',
  parent: 'left: the browser’s own number',
  keyword: 'left: the browser’s keyword for the address bar',
  postData: 'left: what the keyword sends',
  charset: 'left: the page’s encoding',
  iconUri: 'left: the site’s icon',
  flags: 'left: of an annotation',
  expires: 'left: of an annotation',
  mimeType: 'left: of an annotation',
} as const;

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const text = await joinText(textChunksOf(file), MAX_BACKUP_LENGTH);
  if (text === null) yield createUnreadable('too-large');
  else yield* readFirefoxBackup(text);
}

/**
 * The backup that Firefox's library window writes; times are µs since 1970. (mozilla/gecko-dev, `toolkit/components/places`,
 * PlacesUtils.promiseBookmarksTree; wallabag/wallabag, `firefox-bookmarks.json`.)
 */
export const firefoxJson: Importer = {
  id: 'firefox-json',
  name: 'Firefox',
  fields: FIREFOX_FIELDS,
  accepts: (sample) => sample.kind === 'text' && isFirefoxBackup(sample.text),
  read,
};
