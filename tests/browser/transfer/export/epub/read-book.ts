import { strFromU8, unzipSync } from 'fflate';
import type { Asset, SavedArticle } from '../../../../../library/types';
import type { SafeHtml } from '../../../../../markup/safe-html';
import type { ExportedArticle, ExportOptions } from '../../../../../transfer/export/exporter';
import { epub } from '../../../../../transfer/export/formats/epub';

/** An article as the library has it; `content` as it is, without the sanitiser. */
export function makeArticle({
  content = '<p>Text</p>',
  ...given
}: Partial<Omit<SavedArticle, 'content'>> & { content?: string } = {}): SavedArticle {
  return {
    id: '0190c9f0-0000-7000-8000-000000000001',
    url: 'https://example.test/page',
    canonicalUrl: 'https://example.test/article',
    title: 'A title',
    byline: 'Ada Lovelace',
    section: null,
    siteName: 'Example',
    publishedAt: '2026-03-09T07:30+01:00',
    modifiedAt: null,
    language: 'en',
    direction: 'ltr',
    excerpt: 'An excerpt',
    leadImage: null,
    content: content as SafeHtml,
    text: '',
    wordCount: 1,
    minutes: 1,
    savedAt: 0,
    readAt: null,
    openedAt: null,
    progress: 0,
    place: null,
    archived: false,
    favourite: false,
    tags: [],
    textState: 'kept',
    failure: null,
    updatedAt: 0,
    deletedAt: null,
    note: null,
    ...given,
  };
}

export const toExported = (article: SavedArticle, assets: readonly Asset[] = []): ExportedArticle => ({
  article,
  highlights: [],
  assets: async () => assets,
});

export const OPTIONS: ExportOptions = {
  title: 'My unread',
  locale: 'en',
  escapeFormulas: false,
  words: { contents: 'Contents', original: 'Original', highlights: 'Highlights' },
  countArticles: (count) => `${count} articles`,
  now: Date.UTC(2026, 2, 10, 12),
};

/** A book as a program opens it. */
export interface ReadBook {
  bytes: Uint8Array;
  /** Paths of its files, in the zip's order. */
  paths: string[];
  file(path: string): Uint8Array;
  /** A file as a document. Throws if it is not well-formed. */
  page(path: string): Document;
}

/** Parses a file of a book as XML; throws if it is not well-formed. */
export function parseXml(text: string, type: DOMParserSupportedType): Document {
  const parsed = new DOMParser().parseFromString(text, type);
  const error = parsed.querySelector('parsererror');
  if (error) throw new Error(`${error.textContent}\n${text}`);
  return parsed;
}

/** Exports articles, and opens what was written. */
export async function exportBook(
  articles: readonly ExportedArticle[],
  options: Partial<ExportOptions> = {},
): Promise<ReadBook> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const source = {
    total: articles.length,
    async *articles() {
      yield* articles;
    },
  };
  for await (const chunk of epub.write(source, { ...OPTIONS, ...options })) chunks.push(chunk);
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  const files = unzipSync(bytes);
  const file = (path: string) => {
    const content = files[path];
    if (!content) throw new Error(`no ${path} in ${Object.keys(files).join(', ')}`);
    return content;
  };
  return {
    bytes,
    paths: Object.keys(files),
    file,
    page: (path) =>
      parseXml(
        strFromU8(file(path)),
        path.endsWith('.xhtml')
          ? 'application/xhtml+xml'
          : path.endsWith('.svg')
            ? 'image/svg+xml'
            : 'application/xml',
      ),
  };
}

/** The page that one article's content becomes. */
export async function exportContent(content: string, assets: readonly Asset[] = []): Promise<Document> {
  const book = await exportBook([toExported(makeArticle({ content }), assets)]);
  return book.page('EPUB/text/1.xhtml');
}

/** What stands in a page after the article's head, without namespaces. */
export function readBody(page: Document): string {
  page.querySelector('body > header')?.remove();
  const body = page.querySelector('body');
  return (body?.innerHTML ?? '').replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, '');
}

/** Where the package document is. */
export const PACKAGE = 'EPUB/package.opf';

/** Texts of elements of the package document. */
export const textsOf = (book: ReadBook, selector: string) =>
  [...book.page(PACKAGE).querySelectorAll(selector)].map((element) => element.textContent);

/** The files that the package document names. */
export const itemsOf = (book: ReadBook) =>
  [...book.page(PACKAGE).querySelectorAll('manifest > item')].map((item) => ({
    id: item.getAttribute('id') ?? '',
    href: item.getAttribute('href') ?? '',
    type: item.getAttribute('media-type'),
    properties: item.getAttribute('properties'),
    fallback: item.getAttribute('fallback'),
  }));

/** So many articles with titles of their own. */
export const articles = (count: number) =>
  Array.from({ length: count }, (_, index) => toExported(makeArticle({ title: `Title ${index + 1}` })));

/** Bytes that begin with these, written as Latin-1 letters. */
export const bytesOf = (start: string): Uint8Array =>
  Uint8Array.from(start.padEnd(40, 'x'), (letter) => letter.charCodeAt(0));

/** A stored picture. */
export const asset = (url: string, bytes: Uint8Array, type = 'image/png'): Asset => ({
  id: url,
  url,
  type,
  width: 30,
  height: 20,
  bytes,
});

/** The beginning of a PNG. */
export const PNG = bytesOf('\x89PNG\r\n\x1a\n');
