import type { Importer } from '../importer';
import { createItem, createUnreadable, type ImportedItem, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { readEntryText } from '../read/entry';
import { parseJson } from '../read/json';
import { fieldsOf, textOf, titleOf, webAddress } from '../read/values';
import { readWarcPage, type WarcPage, warcPages } from '../read/warc-pages';
import { type ZipEntry, zipEntries } from '../read/zip';
import { WARC_FIELDS } from './warc';

const isPageList = (name: string): boolean => /(?:^|\/)pages\/pages\.jsonl$/.test(name);
const isArchive = (name: string): boolean => /(?:^|\/)archive\/[^/]+\.warc(?:\.gz)?$/i.test(name);

const isPackage = (name: string): boolean => /(?:^|\/)datapackage\.json$/.test(name);

/** A page of the list, not yet found in the archives. */
interface ListedPage {
  item: ImportedItem;
  text: string | null;
}

/** An address without what stands after `#`, by which pages and records are joined. */
function keyOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** Reads a line of the list: the first says what the file is, and has no address. */
function readListedPage(
  line: string,
  position: { entry: string; line: number },
): ListedPage | ImportedRow | null {
  const { value, damage } = parseJson(line);
  if (damage) return createUnreadable('damaged', { start: line, ...position });
  const page = fieldsOf(value);
  if (textOf(page.format) && page.url === undefined) return null;
  const url = webAddress(page.url, position);
  if (typeof url !== 'string') return url;
  const item = createItem({ url, title: titleOf(page.title, url), savedAt: parseTime(page.ts) });
  return { item, text: textOf(page.text) };
}

/** The pages to be found, and the articles that their records become. */
class PageList {
  private readonly pages = new Map<string, ListedPage>();
  /** Addresses that one of the list led to. */
  private readonly targets = new Map<string, string>();
  /** Whether there is no list, and every page is taken. */
  isOptional = false;

  /** Takes the list in; what is no page comes out as a row. */
  async *read(entry: ZipEntry): AsyncGenerator<ImportedRow> {
    const text = await readEntryText(entry);
    if (typeof text !== 'string') return yield text;
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const page = readListedPage(line, { entry: entry.name, line: index + 1 });
      if (page && 'kind' in page) yield page;
      if (!page || 'kind' in page) continue;
      const key = keyOf(page.item.url);
      if (!this.pages.has(key)) this.pages.set(key, page);
    }
  }

  /** The article of a record: of the list, each once; without a list, every page. */
  async take(page: WarcPage): Promise<ImportedRow | null> {
    const from = keyOf(page.url);
    const key = this.targets.get(from) ?? from;
    if (page.kind === 'redirect') {
      if (this.pages.has(key)) this.targets.set(keyOf(page.target), key);
      return null;
    }
    if (this.isOptional) return readWarcPage(page);
    const listed = this.pages.get(key);
    if (!listed) return null;
    this.pages.delete(key);
    const row = await readWarcPage(page);
    const { url, title, savedAt } = listed.item;
    return row.kind === 'item'
      ? { ...row, url, title: title ?? row.title, savedAt: savedAt ?? row.savedAt }
      : row;
  }

  /** The pages that no archive has, with the text that the list has of them. */
  *left(): Generator<ImportedItem> {
    for (const { item, text } of this.pages.values())
      yield text === null ? item : { ...item, content: { html: text, kind: 'text' } };
  }
}

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const list = new PageList();
  const names: string[] = [];
  let isWhole = true;
  for await (const entry of zipEntries(file, isPageList, (name) => names.push(name))) {
    if (entry.kind === 'entry') yield* list.read(entry);
    else {
      isWhole = false;
      yield entry;
    }
  }
  // Where the zip was cut off before its list, frames and advertisements cannot be told from what was saved.
  list.isOptional = isWhole && names.some(isPackage) && !names.some(isPageList);
  for await (const entry of zipEntries(file, isArchive)) {
    if (entry.kind === 'unreadable') {
      // That the zip as a whole is damaged was said above.
      if (entry.entry !== null) yield entry;
      continue;
    }
    for await (const page of warcPages(entry.bytes())) {
      const row = page.kind === 'unreadable' ? { ...page, entry: entry.name } : await list.take(page);
      if (row) yield row;
    }
  }
  yield* list.left();
}

/**
 * A packed web archive, as Webrecorder's tools write it: the list of pages says what was saved, the WARC files in it hold their
 * HTML. (webrecorder/specs, wacz 1.1.1.)
 */
export const wacz: Importer = {
  id: 'wacz',
  name: 'WACZ',
  fields: {
    url: 'url',
    title: 'title',
    ts: 'savedAt',
    text: 'content',
    ...WARC_FIELDS,
    redirects: 'used',
    format: 'used',
    id: 'left: a number of the tool’s own',
    hasText: 'left: about the file',
    profile: 'left: about the file',
    wacz_version: 'left: about the file',
    software: 'left: about the file',
    created: 'left: about the file',
    modified: 'left: about the file',
    description: 'left: about the file',
    mainPageUrl: 'left: about the file',
    mainPageDate: 'left: about the file',
    resources: 'left: about the file',
    name: 'left: about the file',
    path: 'left: about the file',
    hash: 'left: about the file',
    bytes: 'left: about the file',
    size: 'left: about the capture',
    seed: 'left: about the capture',
    loadState: 'left: about the capture',
    mime: 'left: about the capture',
    status: 'left: about the capture',
    depth: 'left: about the capture',
    filename: 'left: about the capture',
    favIconUrl: 'left: the library has no site icons',
    'pages/extraPages.jsonl': 'left: pages that a crawler followed, which nobody chose',
  },
  accepts: (sample) =>
    sample.kind === 'zip' &&
    sample.entries.some(({ name }) => isArchive(name)) &&
    sample.entries.some(({ name }) => isPageList(name) || isPackage(name)),
  read,
};
