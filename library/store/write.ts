import type { Article } from '../../article/types';
import { learnCompounds } from '../search/compounds';
import { fold } from '../search/fold';
import { joinsWords } from '../search/joining-languages';
import { textForIndex } from '../search/spellings';
import { JOINS_WORDS, tokensForIndex } from '../search/tokenise';
import type { ArticleDetails } from '../types';
import { createUrlKey, hostname } from '../urls/article-key';
import { uuid7 } from '../uuid';
import type { Database } from './database';

/** The columns of `article` that a page fills. */
const ARTICLE_COLUMNS = [
  'url',
  'canonical_url',
  'host',
  'title',
  'byline',
  'site_name',
  'section',
  'published_at',
  'modified_at',
  'language',
  'direction',
  'excerpt',
  'lead_image',
  'word_count',
  'minutes',
] as const;

const articleValues = (article: Article) => [
  article.url,
  article.canonicalUrl,
  hostname(article.url),
  article.title,
  article.byline,
  article.siteName,
  article.section,
  article.publishedAt,
  article.modifiedAt,
  article.language,
  article.direction,
  article.excerpt,
  article.leadImage && JSON.stringify(article.leadImage),
  article.wordCount,
  article.minutes,
];

const UPDATE_ARTICLE = `UPDATE article SET ${ARTICLE_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE row = ?`;

const INSERT_ARTICLE = `INSERT OR IGNORE INTO article (row, id, key, ${ARTICLE_COLUMNS.join(', ')})
  VALUES (?, ?, ?, ${ARTICLE_COLUMNS.map(() => '?').join(', ')}) RETURNING row`;

/** The sort key of a title: normalised, without leading punctuation. */
export const titleKey = (title: string) =>
  fold(title)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 60);

/** A date as Unix time in ms, or null. */
export const parseDate = (date: string | null) => {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
};

/** The title and author that the user gave an article; null where it has the page's own. */
export const ownDetailsOf = (database: Database, row: number): ArticleDetails =>
  database.one<ArticleDetails>('SELECT own_title AS title, own_byline AS byline FROM article WHERE row = ?', [
    row,
  ]) ?? { title: null, byline: null };

/**
 * Writes what a page says of an article, but for its text; its words are not indexed. Returns the title and author under which it is
 * shown, which may be the user's.
 */
export function writePage(
  database: Database,
  row: number,
  article: Article,
): Pick<Article, 'title' | 'byline'> {
  database.run(UPDATE_ARTICLE, [...articleValues(article), row]);
  const own = ownDetailsOf(database, row);
  const shown = { title: own.title ?? article.title, byline: own.byline ?? article.byline };
  database.run(
    'UPDATE reading SET published = ?, length = ?, title_key = ?, title_order = NULL WHERE row = ?',
    [parseDate(article.publishedAt), article.wordCount, titleKey(shown.title), row],
  );
  return shown;
}

/** Writes an article's text; its words are not indexed. */
export function writeText(
  database: Database,
  row: number,
  { content, text }: Pick<Article, 'content' | 'text'>,
  now = Date.now(),
): void {
  database.run("UPDATE reading SET text_state = 'kept', text_at = ?, failure = NULL WHERE row = ?", [
    now,
    row,
  ]);
  database.run('INSERT OR REPLACE INTO body (row, content, text) VALUES (?, ?, ?)', [row, content, text]);
}

/** Writes an article's metadata and text, and indexes both. */
export function writeArticle(database: Database, row: number, article: Article, now: number): void {
  const shown = writePage(database, row, article);
  writeText(database, row, article, now);
  indexText(database, row, { ...article, ...shown });
}

/**
 * Adds what a page says of a new article, under an ID and the key of its URL, and returns its row number: `row` if that is given
 * and free.
 */
export function insertArticle(
  database: Database,
  article: Article,
  { id, key, row = null }: { id: string; key: string; row?: number | null },
): number {
  const values = articleValues(article);
  const insert = (as: string) => database.one<{ row: number }>(INSERT_ARTICLE, [row, id, as, ...values])?.row;
  // An article whose aliases now belong to another may still hold this key; from then on only `alias` tells them apart.
  return insert(key) ?? insert(`${key} ${id}`) ?? 0;
}

/** Adds a new article without its text, and returns its row number. */
export function addRow(database: Database, article: Article, now: number): number {
  const row = insertArticle(database, article, { id: uuid7(now), key: createUrlKey(article.url) });
  database.run(
    `INSERT INTO reading (row, saved_at, progress, archived, favourite, text_state, updated_at, length, title_key)
     VALUES (?, ?, 0, 0, 0, 'kept', ?, 0, '')`,
    [row, now, now],
  );
  return row;
}

/** The parts of an article that are searched. */
export type IndexedParts = Pick<Article, 'title' | 'byline' | 'siteName' | 'url' | 'text' | 'language'>;

/** The parts of a stored article that are searched, with the user's own title and author; null if it isn't there. */
export const readIndexedParts = (database: Database, row: number): IndexedParts | null =>
  database.one<IndexedParts>(
    `SELECT coalesce(own_title, title) AS title, coalesce(own_byline, byline) AS byline, site_name AS siteName, url, language,
       coalesce(text, '') AS text
     FROM article LEFT JOIN body USING (row) WHERE row = ?`,
    [row],
  );

/** The words of an article as the index takes them. */
function wordsFor({ title, byline, siteName, url, text, language }: IndexedParts) {
  const joins = joinsWords(`${title}\n${text}`, language);
  return {
    joins,
    title: textForIndex(title),
    byline: textForIndex(byline ?? ''),
    site: `${tokensForIndex(hostname(url))} ${textForIndex(siteName ?? '')}`,
    text: textForIndex(text),
  };
}

/**
 * Adds the words of articles to the index, or replaces them. Compounds of all come first: FTS5 writes what it has gathered to its
 * tables when another statement of several rows follows, and a piece for each article would have to be merged with all.
 */
export function indexTexts(
  database: Database,
  articles: readonly { row: number; parts: IndexedParts }[],
): void {
  const indexed = articles.map(({ row, parts }) => ({ row, words: wordsFor(parts) }));
  for (const { words } of indexed)
    if (words.joins) for (const part of [words.title, words.text]) learnCompounds(database, part);
  for (const { row, words } of indexed) {
    const { title, byline, site, text, joins } = words;
    database.run('INSERT OR REPLACE INTO words (rowid, title, byline, site, text) VALUES (?, ?, ?, ?, ?)', [
      row,
      title,
      byline,
      site,
      joins ? `${text} ${JOINS_WORDS}` : text,
    ]);
    database.run('DELETE FROM unindexed WHERE row = ?', [row]);
  }
}

/** Adds an article's words to the index, or replaces them. */
export const indexText = (database: Database, row: number, parts: IndexedParts): void =>
  indexTexts(database, [{ row, parts }]);
