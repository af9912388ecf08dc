import type { Importer, SampledEntry } from '../importer';
import { createHighlight, createItem, createUnreadable, type ImportedItem, type ImportedRow } from '../item';
import { parseDateText, parseTime } from '../read/dates';
import { readEntryText } from '../read/entry';
import { readFrontMatter } from '../read/front-matter';
import { readMarkdown } from '../read/markdown';
import { listOf, textOf, textsOf, titleOf, webAddress } from '../read/values';
import { zipEntries } from '../read/zip';
import { isPictureName, ZipPictures } from '../read/zip-pictures';

const INDEX = /(?:^|\/)index\.md$/;

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** Readeck puts the title before the text as its heading. */
const withoutHeading = (body: string, title: string | null): string =>
  title !== null && body.startsWith(`# ${title}\n`) ? body.slice(title.length + 2).trimStart() : body;

function readIndex(text: string, entry: string): ImportedRow {
  const matter = readFrontMatter(text);
  if (!matter) return createUnreadable('damaged', { line: 1, entry, start: text });
  const { fields, body } = matter;
  const title = textOf(fields.get('title'));
  const source = textOf(fields.get('source'));
  const url = webAddress(source, { line: 1, entry, start: source ?? title ?? '' });
  if (typeof url !== 'string') return url;
  const { content, highlights } = readMarkdown(withoutHeading(body.trimStart(), title));
  return createItem({
    url,
    title: titleOf(title, url),
    savedAt: parseTime(fields.get('saved')),
    publishedAt: parseDateText(fields.get('published')),
    author: textsOf(listOf(fields.get('authors'))).join(', ') || textOf(fields.get('authors')),
    siteName: textOf(fields.get('website')),
    tags: textsOf([fields.get('labels')].flat()),
    content,
    highlights: highlights.map((quote) => createHighlight({ quote })),
  });
}

const withPictures = (item: ImportedItem, pictures: ZipPictures): ImportedItem =>
  item.content ? { ...item, content: { ...item.content, html: pictures.putInto(item.content.html) } } : item;

/** One folder is one article: its `index.md`, and its pictures beside it. */
async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  let folder = '';
  let item: ImportedItem | null = null;
  let pictures = new ZipPictures();
  for await (const entry of zipEntries(file, (name) => INDEX.test(name) || isPictureName(name))) {
    if (entry.kind === 'unreadable') {
      yield entry;
      continue;
    }
    if (folderOf(entry.name) !== folder) {
      if (item) yield withPictures(item, pictures);
      item = null;
      pictures = new ZipPictures();
      folder = folderOf(entry.name);
    }
    if (!INDEX.test(entry.name)) {
      await pictures.add(entry, entry.name.slice(folder.length));
      continue;
    }
    const text = await readEntryText(entry);
    const row = typeof text === 'string' ? readIndex(text, entry.name) : text;
    if (row.kind === 'item') item = row;
    else yield row;
  }
  if (item) yield withPictures(item, pictures);
}

function isIndex({ name, start }: SampledEntry): boolean {
  const fields = INDEX.test(name) && start !== null ? readFrontMatter(start)?.fields : undefined;
  return fields?.has('source') === true && fields.has('saved');
}

/**
 * What any reader can export from Readeck: a folder for each article, with Markdown and pictures in it. (readeck/readeck,
 * internal/bookmarks/converter/markdown.go.)
 */
export const readeckMarkdownZip: Importer = {
  id: 'readeck-markdown-zip',
  name: 'Readeck',
  fields: {
    title: 'title',
    saved: 'savedAt',
    published: 'publishedAt',
    website: 'siteName',
    source: 'url',
    authors: 'author',
    labels: 'tags',
    'index.md': 'content',
    'pictures beside it': 'content',
    '==passage==': 'highlights',
  },
  accepts: (sample) => sample.kind === 'zip' && sample.entries.some(isIndex),
  read,
};
