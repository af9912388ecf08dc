import type { Importer } from '../importer';
import { createItem, createUnreadable, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { readJson } from '../read/json';
import { textChunksOf } from '../read/text';
import { folderPath, type TreeNode, walkTree } from '../read/tree';
import { fieldsOf, textOf, titleOf, webAddress } from '../read/values';

/** Vivaldi's and Opera's bin. */
const isBin = (name: string): boolean => name === 'trash';

/** The browser's own folders: `bookmark_bar`, `other`, `synced`; Opera has more of them in `custom_root`. */
function rootFolders(value: unknown): unknown[] {
  const { custom_root: custom, ...roots } = fieldsOf(fieldsOf(value).roots);
  return [...Object.entries(roots), ...Object.entries(fieldsOf(custom))]
    .filter(([name, root]) => !isBin(name) && Array.isArray(fieldsOf(root).children))
    .map(([, root]) => root);
}

function readNode({ fields, folder }: TreeNode): ImportedRow | null {
  if (fields.type === 'folder' || Array.isArray(fields.children)) return null;
  const name = textOf(fields.name);
  if (fields.type !== 'url' && fields.url === undefined)
    return createUnreadable('damaged', { start: name ?? '' });
  const url = webAddress(fields.url, { start: textOf(fields.url) ?? name ?? '' });
  if (typeof url !== 'string') return url;
  return createItem({
    url,
    title: titleOf(name, url),
    savedAt: parseTime(fields.date_added),
    excerpt: textOf(fieldsOf(fields.meta_info).Description),
    folder: folderPath(folder),
  });
}

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const { value, damage } = await readJson(textChunksOf(file));
  if (damage) yield damage;
  const roots = rootFolders(value);
  const own = new Set(roots);
  for (const node of walkTree(roots, (fields) => (own.has(fields) ? null : textOf(fields.name)))) {
    const row = readNode(node);
    if (row) yield row;
  }
}

/**
 * The file `Bookmarks` in the profile of Chrome, Edge, Brave, Opera or Vivaldi; times are µs since 1601, as text. (chromium/chromium,
 * `components/bookmarks/browser/bookmark_codec.cc`.)
 */
export const chromeBookmarks: Importer = {
  id: 'chrome-bookmarks',
  name: 'Chrome',
  fields: {
    url: 'url',
    name: 'title',
    'name of a folder': 'folder',
    date_added: 'savedAt',
    Description: 'excerpt',
    roots: 'used',
    bookmark_bar: 'used',
    other: 'used',
    synced: 'used',
    custom_root: 'used',
    speedDial: 'used',
    unsorted: 'used',
    userRoot: 'used',
    children: 'used',
    type: 'used',
    trash: 'left: bookmarks that were deleted',
    date_modified: 'left: when the folder was changed',
    date_last_used: 'left: when the page was opened in the browser',
    meta_info: 'used',
    power_bookmark_meta: 'left: the browser’s own, encoded',
    last_visited_desktop: 'left: when the page was opened in the browser',
    Nickname: 'left: the browser’s keyword for the address bar',
    Thumbnail: 'left: the browser’s own picture of the page',
    show_icon: 'left: how the bookmark was shown',
    source: 'left: how the bookmark came into Edge',
    visit_count: 'left: how often the page was opened in the browser',
    id: 'left: the browser’s own number',
    guid: 'left: the browser’s own number',
    checksum: 'left: of the file',
    checksum_sha256: 'left: of the file',
    sync_metadata: 'left: the browser’s own, encoded',
    version: 'left: of the format, which never changed',
  },
  accepts: (sample) =>
    sample.kind === 'text' &&
    /^\s*\{/.test(sample.text) &&
    /"roots"\s*:\s*\{/.test(sample.text) &&
    /"(?:bookmark_bar|other|synced|custom_root)"\s*:\s*\{/.test(sample.text),
  read,
};
