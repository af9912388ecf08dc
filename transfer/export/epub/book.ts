import { uuid7 } from '../../../library/uuid';
import type { ExportedArticle, ExportOptions } from '../exporter';
import { type Chapter, type ChapterPicture, titleOf } from './chapter';
import { toAddress } from './content/links';
import { type CoverOptions, createCoverPage, drawCover } from './cover';
import { formatDate } from './date';
import { createNavigation, type NavigationEntry } from './navigation';
import { type BookMetadata, createPackage, type Item } from './package';
import { needsFallback } from './picture-files';
import { append, createXml, SVG, toFile, toLanguage, toXmlText } from './xml';

/** A file of a book, by its path from the package document. */
export interface BookFile {
  path: string;
  content: string;
}

/** Authors that a shelf has room to name; a book of more is named by its title alone. */
const MAX_CREATORS = 12;

const XHTML_TYPE = 'application/xhtml+xml';
const SVG_TYPE = 'image/svg+xml';
const COVER = { id: 'cover', path: 'cover.xhtml', type: XHTML_TYPE };
const CONTENTS = { id: 'contents', path: 'nav.xhtml', type: XHTML_TYPE };
const COVER_PICTURE = { id: 'cover-picture', path: 'cover.svg', type: SVG_TYPE };
const STYLE_SHEET = { id: 'style', path: 'style.css', type: 'text/css' };
const NO_PICTURE: Item = { id: 'no-picture', path: 'images/none.svg', type: SVG_TYPE, isPage: false };

/** An empty frame, for readers that can't show a picture. */
function drawNoPicture(): string {
  const drawing = createXml(SVG, 'svg');
  drawing.documentElement.setAttribute('viewBox', '0 0 120 80');
  const attributes = { x: '2', y: '2', width: '116', height: '76', fill: 'none', stroke: '#888888' };
  append(drawing.documentElement, 'rect', { attributes });
  return toFile(drawing);
}

/** Data kept of the articles once they are written: nothing of their texts or pictures. */
interface Facts {
  items: Item[];
  entries: NavigationEntry[];
  languages: Map<string, number>;
  creators: Set<string>;
  /** Number of articles that are read from right to left. */
  rtl: number;
  /** The first article's data, for a book of one. */
  first: Pick<
    BookMetadata,
    'id' | 'title' | 'publisher' | 'subjects' | 'description' | 'source' | 'date'
  > | null;
}

/** A book while its articles are written, one after the other. */
export interface Book {
  add(exported: ExportedArticle, chapter: Chapter): void;
  /** The files that are written last: cover, contents, package. */
  finish(): BookFile[];
}

/** Only a book of several has a page of contents; others have it in their readers' menus. */
const isSeveral = ({ entries }: Facts): boolean => entries.length > 1;

const toItem = ({ path, type }: ChapterPicture): Item => ({
  id: `picture-${path.replace(/^images\/|\.\w+$/g, '')}`,
  path,
  type,
  isPage: false,
  ...(needsFallback(type) ? { fallback: NO_PICTURE.id } : {}),
});

function addArticle(facts: Facts, { article }: ExportedArticle, chapter: Chapter): void {
  const { path, title, language, properties } = chapter;
  const number = facts.entries.length + 1;
  facts.items.push({ id: `article-${number}`, path, type: XHTML_TYPE, properties, isPage: true });
  for (const picture of chapter.pictures) facts.items.push(toItem(picture));
  facts.entries.push({ path, title, language });
  if (language) facts.languages.set(language, (facts.languages.get(language) ?? 0) + 1);
  if (article.byline?.trim() && facts.creators.size <= MAX_CREATORS)
    facts.creators.add(article.byline.trim());
  // Vertical lines that follow each other from right to left are read so page by page.
  if (chapter.writing ? chapter.writing === 'vertical-rl' : chapter.direction === 'rtl') facts.rtl++;
  facts.first ??= {
    id: article.id,
    title: titleOf(article),
    publisher: article.siteName,
    subjects: article.tags,
    description: article.excerpt,
    source: toAddress(article.canonicalUrl) ?? toAddress(article.url),
    date: article.publishedAt,
  };
}

function describe(facts: Facts, options: ExportOptions): BookMetadata {
  const languages = [...facts.languages]
    .sort(([, one], [, other]) => other - one)
    .map(([language]) => language);
  const isOne = facts.entries.length === 1;
  return {
    ...(isOne && facts.first
      ? facts.first
      : {
          id: uuid7(options.now),
          title: toXmlText(options.title) || options.words.contents,
          publisher: null,
          subjects: [],
          description: null,
          source: null,
          date: null,
        }),
    languages: languages.length > 0 ? languages : [toLanguage(options.locale) ?? 'und'],
    creators: facts.creators.size <= MAX_CREATORS ? [...facts.creators] : [],
    modified: options.now,
    direction: facts.rtl * 2 > facts.entries.length ? 'rtl' : 'ltr',
  };
}

/** Lines of the cover: the author and site of one article, the number of several and the day. */
function describeCover(
  facts: Facts,
  book: BookMetadata,
  { locale, now, countArticles }: ExportOptions,
): CoverOptions {
  const { title, direction, creators, publisher } = book;
  const count = facts.entries.length;
  const day = formatDate(new Date(now).toISOString(), locale) ?? '';
  return {
    title,
    direction,
    line: count === 1 ? (creators[0] ?? '') : (countArticles?.(count) ?? ''),
    foot: toXmlText(publisher ?? '') || day,
  };
}

/** All files but the package document itself, in the order in which pages are read. */
function listItems(facts: Facts): Item[] {
  const items: Item[] = [
    { ...COVER, isPage: true },
    { ...CONTENTS, properties: ['nav'], isPage: isSeveral(facts) },
    { ...COVER_PICTURE, properties: ['cover-image'], isPage: false },
    { ...STYLE_SHEET, isPage: false },
    ...facts.items,
  ];
  return items.some(({ fallback }) => fallback) ? [...items, NO_PICTURE] : items;
}

/** The files that are written when all articles are. */
function createFiles(facts: Facts, options: ExportOptions): BookFile[] {
  const book = describe(facts, options);
  const { title, direction } = book;
  const cover = describeCover(facts, book, options);
  const language = toLanguage(options.locale);
  const items = listItems(facts);
  const navigation = {
    title,
    language,
    direction,
    heading: options.words.contents,
    isPage: isSeveral(facts),
    cover: { path: COVER.path, title, language: null },
  };
  return [
    ...(items.includes(NO_PICTURE) ? [{ path: NO_PICTURE.path, content: drawNoPicture() }] : []),
    { path: COVER_PICTURE.path, content: drawCover(cover) },
    { path: COVER.path, content: createCoverPage(cover, { language, picture: COVER_PICTURE.path }) },
    { path: CONTENTS.path, content: createNavigation(facts.entries, navigation) },
    { path: 'package.opf', content: createPackage(book, items) },
  ];
}

/** Creates an empty book. */
export function createBook(options: ExportOptions): Book {
  const facts: Facts = {
    items: [],
    entries: [],
    languages: new Map(),
    creators: new Set(),
    rtl: 0,
    first: null,
  };
  return {
    add: (exported, chapter) => addArticle(facts, exported, chapter),
    finish: () => createFiles(facts, options),
  };
}
