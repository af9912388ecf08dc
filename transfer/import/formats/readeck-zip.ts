import type { NewHighlight } from '../../../library/import-types';
import type { Importer, SampledEntry } from '../importer';
import { createHighlight, createItem, type ImportedItem, type ImportedRow } from '../item';
import { parseDateText, parseTime } from '../read/dates';
import { readEntryJson, readEntryText } from '../read/entry';
import { languageOf } from '../read/language';
import { fieldsOf, isTrue, listOf, shareOf, textOf, textsOf, titleOf, webAddress } from '../read/values';
import { zipEntries } from '../read/zip';
import { isPictureName, ZipPictures } from '../read/zip-pictures';

/** Nothing else of the zip is opened: `data.json` beside them has password hashes and tokens. */
const INFO = /(?:^|\/)bookmarks\/([^/]+)\/info\.json$/;
const CONTAINER = /(?:^|\/)bookmarks\/([^/]+)\/container\/(.+)$/;
const PICTURES = /^_resources\//;

interface Bookmark {
  item: ImportedItem;
  /** Name of the article's HTML within the bookmark's container. */
  article: string | null;
}

const readAnnotation = (value: unknown): NewHighlight => {
  const annotation = fieldsOf(value);
  return createHighlight({
    quote: textOf(annotation.text) ?? '',
    note: textOf(annotation.note),
    color: textOf(annotation.color) ?? 'yellow',
    createdAt: parseTime(annotation.created),
    // Steps of an XPath from the article's body, and characters within what they lead to.
    selectors: [
      {
        type: 'RangeSelector',
        startContainer: annotation.start_selector,
        startOffset: annotation.start_offset,
        endContainer: annotation.end_selector,
        endOffset: annotation.end_offset,
      },
    ],
  });
};

function readInfo(value: unknown, entry: string): ImportedRow & { article?: string | null } {
  const info = fieldsOf(value);
  const address = textOf(info.URL) ?? textOf(info.InitialURL);
  const url = webAddress(address, { entry, start: address ?? textOf(info.Title) ?? '' });
  if (typeof url !== 'string') return url;
  const text = textOf(info.Text);
  const article = textOf(fieldsOf(fieldsOf(info.Files).article).name);
  return {
    ...createItem({
      url,
      title: titleOf(info.Title, url),
      savedAt: parseTime(info.Created),
      publishedAt: parseDateText(info.Published),
      author: textsOf(listOf(info.Authors)).join(', ') || null,
      siteName: textOf(info.SiteName) ?? textOf(info.Site),
      language: languageOf(info.Lang),
      excerpt: textOf(info.Description),
      tags: textsOf(listOf(info.Labels)),
      archived: isTrue(info.IsArchived),
      favourite: isTrue(info.IsMarked),
      progress: shareOf(info.ReadProgress, 100),
      content: article === null && text !== null ? { html: text, kind: 'text' } : null,
      highlights: listOf(info.Annotations).map(readAnnotation),
    }),
    article,
  };
}

/** An article whose entries are being read. */
interface OpenArticle extends Bookmark {
  id: string;
  html: string | null;
  pictures: ZipPictures;
}

/** The article's own markup, with its pictures. (internal/bookmarks/container.go, `ExtractHTMLBody`.) */
function closeArticle({ item, html, pictures }: OpenArticle): ImportedItem {
  if (html === null) return item;
  const body = html.replace(/^[\s\S]*?<body\b[^>]*>/i, '').replace(/<\/body>\s*<\/html>\s*$/i, '');
  if (body.trim() === '') return item;
  return { ...item, content: { html: pictures.putInto(body), kind: 'article' } };
}

/** Two passes: what is known of each bookmark, then the articles, each with its pictures. */
async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const bookmarks = new Map<string, Bookmark>();
  for await (const entry of zipEntries(file, (name) => INFO.test(name))) {
    if (entry.kind === 'unreadable') {
      yield entry;
      continue;
    }
    const { value, damage } = await readEntryJson(entry);
    if (damage) yield damage;
    // No bookmark is left of it.
    if (damage && Object.keys(fieldsOf(value)).length === 0) continue;
    const { article = null, ...row } = readInfo(value, entry.name);
    if (row.kind === 'item') bookmarks.set(INFO.exec(entry.name)?.[1] ?? entry.name, { item: row, article });
    else yield row;
  }
  yield* readArticles(file, bookmarks);
  for (const { item } of bookmarks.values()) yield item;
}

/** Takes a bookmark from the map to read its article. */
function openArticle(bookmarks: Map<string, Bookmark>, id: string): OpenArticle | null {
  const bookmark = bookmarks.get(id);
  bookmarks.delete(id);
  return bookmark ? { ...bookmark, id, html: null, pictures: new ZipPictures() } : null;
}

/** Gives out the bookmarks that have an article in the zip; the others stay in the map. */
async function* readArticles(file: Blob, bookmarks: Map<string, Bookmark>): AsyncGenerator<ImportedRow> {
  // By name alone: the zip is read ahead, and bookmarks leave the map meanwhile.
  const articles = new Map([...bookmarks].map(([id, { article }]) => [id, article] as const));
  const wants = (name: string): boolean => {
    const [, id = '', path = ''] = CONTAINER.exec(name) ?? [];
    const article = articles.get(id);
    return typeof article === 'string' && (path === article || (PICTURES.test(path) && isPictureName(path)));
  };
  let open = openArticle(bookmarks, '');
  for await (const entry of zipEntries(file, wants)) {
    if (entry.kind === 'unreadable') {
      // A failure of the zip as a whole was in the first pass already.
      if (entry.entry !== null) yield entry;
      continue;
    }
    const [, id = '', path = ''] = CONTAINER.exec(entry.name) ?? [];
    if (open?.id !== id) {
      if (open) yield closeArticle(open);
      open = openArticle(bookmarks, id);
    }
    if (open && path === open.article) {
      const html = await readEntryText(entry);
      if (typeof html === 'string') open.html = html;
      else yield html;
    } else if (open) await open.pictures.add(entry, `./${path}`);
  }
  if (open) yield closeArticle(open);
}

const isInfo = ({ name, start }: SampledEntry): boolean =>
  INFO.test(name) && start !== null && /"UID"\s*:/.test(start) && /"URL"\s*:/.test(start);

const NEVER_OPENED = 'left: never opened, passwords and tokens stand beside it';

/**
 * Readeck's export of all bookmarks (`readeck export`), keys as Go names them. (readeck/readeck, internal/portability/export.go,
 * internal/bookmarks/bookmarks.go and annotations.go.)
 */
export const readeckZip: Importer = {
  id: 'readeck-zip',
  name: 'Readeck',
  fields: {
    ID: 'left: a number of Readeck’s own',
    UID: 'used',
    UserID: 'left: of the account at Readeck',
    Created: 'savedAt',
    Updated: 'left: when Readeck last changed its record',
    State: 'left: whether Readeck could load it',
    URL: 'url',
    InitialURL: 'url',
    Title: 'title',
    Domain: 'left: part of the address',
    Site: 'siteName',
    SiteName: 'siteName',
    Published: 'publishedAt',
    Authors: 'author',
    Lang: 'language',
    TextDirection: 'left: found again in the text',
    DocumentType: 'left: found again in the text',
    Description: 'excerpt',
    Text: 'content',
    WordCount: 'left: counted anew',
    Duration: 'left: of a video that is not in the file',
    Embed: 'left: the player of a video, which belongs to its site',
    FilePath: 'left: where Readeck keeps its files',
    Files: 'used',
    article: 'content',
    image: 'left: the article has it, or its page',
    icon: 'left: the site’s, not the article’s',
    thumbnail: 'left: the article has it, or its page',
    log: 'left: how Readeck loaded it',
    props: 'left: how Readeck loaded it',
    name: 'used',
    type: 'left: the name says it',
    size: 'left: of a picture, which has it in itself',
    Errors: 'left: how Readeck loaded it',
    Labels: 'tags',
    ReadProgress: 'progress',
    ReadAnchor: 'left: the share read says it too',
    IsArchived: 'archived',
    IsMarked: 'favourite',
    Annotations: 'highlights',
    start_selector: 'highlights',
    start_offset: 'highlights',
    end_selector: 'highlights',
    end_offset: 'highlights',
    color: 'highlights',
    created: 'highlights',
    text: 'highlights',
    note: 'highlights',
    Links: 'left: the article has them',
    is_page: 'left: the article has its links',
    content_type: 'left: the article has its links',
    'container/index.html': 'content',
    'container/_resources/*': 'content',
    'data.json': NEVER_OPENED,
    Info: NEVER_OPENED,
    Date: NEVER_OPENED,
    Version: NEVER_OPENED,
    ReadeckVersion: NEVER_OPENED,
    Users: NEVER_OPENED,
    Username: NEVER_OPENED,
    Email: NEVER_OPENED,
    Password: NEVER_OPENED,
    Tokens: NEVER_OPENED,
    BookmarkCollections: NEVER_OPENED,
    Bookmarks: NEVER_OPENED,
  },
  accepts: (sample) => sample.kind === 'zip' && sample.entries.some(isInfo),
  read,
};
