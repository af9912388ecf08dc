import { sha256 } from '@noble/hashes/sha2.js';
import type { Article } from '../../article/types';
import type { Value } from '../../sync/merge/change';
import type { Stream } from '../../sync/remote/pack';
import { checkArticle, checkBody, checkDetails, checkShare } from '../check';
import { checkTime } from '../check-import';
import { checkPlace } from '../check-stored';
import type { Database } from '../store/database';
import { writeDetails } from '../store/details';
import { pageArticleAt } from '../store/rows';
import { ownDetailsOf, writePage, writeText } from '../store/write';
import type { SavedArticle } from '../types';
import { CONTENT, PAGE } from './items';

/** An article as the library has it, with the page's own title and author, and those that the user gave it. */
export interface ArticleFacts extends SavedArticle {
  row: number;
  ownTitle: string | null;
  ownByline: string | null;
}

/** A field of an article that devices share. */
export interface ArticleField {
  name: string;
  /** The log it goes in. */
  stream: Stream;
  /** What an article has that nobody changed: it is not sent. Null for what always is. */
  initial: Value;
  /** Its value in the library. */
  read(facts: ArticleFacts): Value;
  /** Writes a value from another device. Throws `LibraryError('unfit')` if it is none. */
  write(database: Database, row: number, value: Value): void;
  /** Whether its value is long, so that only a fingerprint of it is kept beside the library's own. */
  isLong?: boolean;
  /** Whether articles are searched by it: those that say so are in the index. */
  isSearched?: boolean;
}

/** What a page says of an article, but for its text. */
function readPage({ url, canonicalUrl, title, byline, siteName, section, ...facts }: ArticleFacts): string {
  const { publishedAt, modifiedAt, language, direction, excerpt, leadImage, wordCount, minutes } = facts;
  const names = { url, canonicalUrl, title, byline, siteName, section };
  return JSON.stringify({
    ...names,
    ...{ publishedAt, modifiedAt, language, direction, excerpt, leadImage, wordCount, minutes },
  });
}

const parse = (value: Value): unknown => (typeof value === 'string' ? JSON.parse(value) : null);

const column = (
  name: string,
  columnName: string,
  initial: Value,
  read: ArticleField['read'],
  check: (value: Value) => string | number | null,
): ArticleField => ({
  name,
  stream: 'log',
  initial,
  read,
  write: (database, row, value) => {
    database.run(`UPDATE reading SET ${columnName} = ? WHERE row = ?`, [check(value), row]);
  },
});

const flag = (value: Value): number => (value === true ? 1 : 0);

/** Every field of an article, in the order in which they are sent; a new one is a line here. */
export const ARTICLE_FIELDS: readonly ArticleField[] = [
  {
    name: PAGE,
    stream: 'log',
    initial: null,
    isLong: true,
    isSearched: true,
    read: readPage,
    write: (database, row, value) =>
      writePage(database, row, checkArticle({ ...(parse(value) as Article), content: '', text: '' })),
  },
  column(
    'savedAt',
    'saved_at',
    null,
    ({ savedAt }) => savedAt,
    (value) => checkTime(value) ?? 0,
  ),
  column('readAt', 'read_at', null, ({ readAt }) => readAt, checkTime),
  column('openedAt', 'opened_at', null, ({ openedAt }) => openedAt, checkTime),
  column('progress', 'progress', 0, ({ progress }) => progress, checkShare),
  column(
    'place',
    'place',
    null,
    ({ place }) => place && JSON.stringify(place),
    (value) => {
      const place = checkPlace(parse(value) as Parameters<typeof checkPlace>[0]);
      return place && JSON.stringify(place);
    },
  ),
  column('archived', 'archived', false, ({ archived }) => archived, flag),
  column('favourite', 'favourite', false, ({ favourite }) => favourite, flag),
  {
    name: 'ownTitle',
    stream: 'log',
    initial: null,
    isSearched: true,
    read: ({ ownTitle }) => ownTitle,
    write: (database, row, value) => writeOwn(database, row, { title: value }),
  },
  {
    name: 'ownByline',
    stream: 'log',
    initial: null,
    isSearched: true,
    read: ({ ownByline }) => ownByline,
    write: (database, row, value) => writeOwn(database, row, { byline: value }),
  },
  {
    name: CONTENT,
    stream: 'text',
    initial: null,
    isLong: true,
    isSearched: true,
    read: ({ textState, content, text }) => (textState === 'kept' ? JSON.stringify({ content, text }) : null),
    write(database, row, value) {
      // A link whose text another device has not fetched either says nothing of the text that this one has.
      if (value === null) return;
      const { content, text } = parse(value) as { content: unknown; text: unknown };
      writeText(database, row, {
        content: checkBody(content, 'the content') as Article['content'],
        text: checkBody(text, 'the text'),
      });
    },
  },
];

function writeOwn(database: Database, row: number, own: { title?: Value; byline?: Value }): void {
  writeDetails(database, row, { ...ownDetailsOf(database, row), ...checkDetails(own) });
}

/** All that the library has of an article, deleted or not; null if there is no such row. */
export function readFacts(database: Database, row: number): ArticleFacts | null {
  const article = pageArticleAt(database, row);
  const own = ownDetailsOf(database, row);
  return article && { ...article, ownTitle: own.title, ownByline: own.byline, row };
}

/** Bytes of a hash by which a long value is told from another. */
const FINGERPRINT_BYTES = 12;

/** The value that `sync_field` keeps: a hash of a long one, otherwise the value itself. */
export function toStoredValue({ isLong = false }: { isLong?: boolean }, value: Value): Value {
  if (!isLong || typeof value !== 'string') return value;
  const hash = sha256(new TextEncoder().encode(value)).subarray(0, FINGERPRINT_BYTES);
  return btoa(String.fromCharCode(...hash));
}
