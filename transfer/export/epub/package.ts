import { append, createXml, toFile, toLanguage, toXmlText } from './xml';

const OPF = 'http://www.idpf.org/2007/opf';
const DC = 'http://purl.org/dc/elements/1.1/';

/** A file of a book. */
export interface Item {
  id: string;
  /** Path as seen from the package document. */
  path: string;
  type: string;
  /** What is particular about it (EPUB 3.3, D.6). */
  properties?: readonly string[];
  /** ID of the file that is shown by readers that can't show this one. */
  fallback?: string;
  /** Whether it is read in turn, and not only shown in a page. */
  isPage: boolean;
}

/** Metadata of a book (EPUB 3.3, 5.5). */
export interface BookMetadata {
  /** UUID. */
  id: string;
  title: string;
  /** Languages, the most frequent first; never empty. */
  languages: readonly string[];
  creators: readonly string[];
  publisher: string | null;
  subjects: readonly string[];
  description: string | null;
  /** Address of the original. */
  source: string | null;
  /** Date of the original (ISO 8601). */
  date: string | null;
  /** Unix time in ms. */
  modified: number;
  direction: 'ltr' | 'rtl';
}

/** A time without fractions of a second, in UTC (EPUB 3.3, 5.5.4). */
const formatTime = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

function appendMetadata(root: Element, book: BookMetadata): void {
  const metadata = append(root, 'metadata');
  const add = (name: string, text: string | null, attributes: Record<string, string> = {}) => {
    const value = toXmlText(text ?? '');
    if (value) append(metadata, `dc:${name}`, { namespace: DC, attributes, text: value });
  };
  add('identifier', `urn:uuid:${book.id}`, { id: 'book-id' });
  add('title', book.title);
  for (const language of book.languages) add('language', toLanguage(language));
  for (const creator of book.creators) add('creator', creator);
  add('publisher', book.publisher);
  add('date', /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=T|$)/.exec(book.date ?? '')?.[0] ?? null);
  add('description', book.description);
  for (const subject of book.subjects) add('subject', subject);
  add('source', book.source);
  append(metadata, 'meta', { attributes: { property: 'dcterms:modified' }, text: formatTime(book.modified) });
  // Readers that know EPUB 2 look for the cover here.
  append(metadata, 'meta', { attributes: { name: 'cover', content: 'cover-picture' } });
}

/** The package document: what the book is, which files it has, and their order (EPUB 3.3, 5). */
export function createPackage(book: BookMetadata, items: readonly Item[]): string {
  const document = createXml(OPF, 'package', { dc: DC });
  const root = document.documentElement;
  root.setAttribute('version', '3.0');
  root.setAttribute('unique-identifier', 'book-id');
  appendMetadata(root, book);
  const manifest = append(root, 'manifest');
  for (const { id, path, type, properties, fallback } of items) {
    const attributes = {
      id,
      href: path,
      'media-type': type,
      fallback,
      properties: properties?.join(' ') || null,
    };
    append(manifest, 'item', { attributes });
  }
  const direction = book.direction === 'rtl' ? 'rtl' : null;
  const spine = append(root, 'spine', { attributes: { 'page-progression-direction': direction } });
  for (const { id, isPage } of items) if (isPage) append(spine, 'itemref', { attributes: { idref: id } });
  return toFile(document);
}
