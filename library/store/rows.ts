import type { Direction, Image } from '../../article/types';
import type { SafeHtml } from '../../markup/safe-html';
import type { ArticleRow, Failure, Place, SavedArticle, TextState } from '../types';
import type { Database, Value } from './database';

/** An article's columns as `SELECT_ROWS` returns them. */
interface StoredRow {
  row: number;
  id: string;
  url: string;
  canonical_url: string;
  title: string;
  byline: string | null;
  own_title: string | null;
  own_byline: string | null;
  site_name: string | null;
  section: string | null;
  published_at: string | null;
  modified_at: string | null;
  language: string | null;
  direction: Direction;
  excerpt: string;
  lead_image: string | null;
  word_count: number;
  minutes: number;
  saved_at: number;
  read_at: number | null;
  opened_at: number | null;
  progress: number;
  place: string | null;
  archived: number;
  favourite: number;
  text_state: TextState;
  failure: Failure | null;
  updated_at: number;
  deleted_at: number | null;
  thumbnail: string | null;
  note: string | null;
  tags: string;
  highlights: number;
}

/** Selects the columns that `toRow` reads; append a WHERE clause. */
export const SELECT_ROWS = `
  SELECT article.*, reading.*, (
    SELECT json_group_array(tag.name) FROM tagging JOIN tag USING (tag) WHERE tagging.row = article.row
  ) AS tags, (
    SELECT count(*) FROM highlight WHERE highlight.row = article.row AND highlight.deleted_at IS NULL
  ) AS highlights
  FROM article JOIN reading USING (row)`;

/** Sorts tags by name, for display. */
export function sortTags(tags: readonly string[]): string[] {
  return [...tags].sort((one, other) => one.localeCompare(other));
}

function toRow(stored: StoredRow): ArticleRow {
  return {
    id: stored.id,
    url: stored.url,
    canonicalUrl: stored.canonical_url,
    title: stored.own_title ?? stored.title,
    byline: stored.own_byline === null ? stored.byline : stored.own_byline || null,
    siteName: stored.site_name,
    section: stored.section,
    publishedAt: stored.published_at,
    modifiedAt: stored.modified_at,
    language: stored.language,
    direction: stored.direction,
    excerpt: stored.excerpt,
    leadImage: stored.lead_image === null ? null : (JSON.parse(stored.lead_image) as Image),
    wordCount: stored.word_count,
    minutes: stored.minutes,
    savedAt: stored.saved_at,
    readAt: stored.read_at,
    openedAt: stored.opened_at,
    progress: stored.progress,
    place: stored.place === null ? null : (JSON.parse(stored.place) as Place),
    archived: stored.archived === 1,
    favourite: stored.favourite === 1,
    tags: sortTags(JSON.parse(stored.tags) as string[]),
    textState: stored.text_state,
    failure: stored.failure,
    updatedAt: stored.updated_at,
    deletedAt: stored.deleted_at,
    note: stored.note,
    highlights: stored.highlights,
    thumbnail: stored.thumbnail,
    hit: null,
  };
}

/** The rows with these numbers, in the same order. */
export function rowsOf(database: Database, numbers: readonly number[]): ArticleRow[] {
  if (!numbers.length) return [];
  const found = database.all<StoredRow>(
    `${SELECT_ROWS} WHERE article.row IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(numbers)],
  );
  const byNumber = new Map(found.map((stored) => [stored.row, toRow(stored)]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** The rows whose numbers a query returns. */
export function rowsWhere(database: Database, sql: string, values: readonly Value[] = []): ArticleRow[] {
  return rowsOf(
    database,
    database.all<{ row: number }>(sql, values).map(({ row }) => row),
  );
}

/**
 * The row number of an article, or null if it doesn't exist or is deleted. An ID under which another device saved it leads to it too
 * (`sync/same-article.ts`).
 */
export function numberOf(database: Database, id: string): number | null {
  return (
    database.one<{ row: number }>(
      `SELECT row FROM article JOIN reading USING (row)
       WHERE id = coalesce((SELECT target FROM sync_forward WHERE sync_forward.id = ?), ?) AND deleted_at IS NULL`,
      [id, id],
    )?.row ?? null
  );
}

/** The article with a row number, deleted or not, including its text. */
export function articleAt(database: Database, row: number): SavedArticle | null {
  const [found] = rowsOf(database, [row]);
  if (!found) return null;
  const body = database.one<{ content: string; text: string }>(
    'SELECT content, text FROM body WHERE row = ?',
    [row],
  );
  const { thumbnail, hit, highlights, ...rest } = found;
  // Content is only written by `save` and `fill`, which receive articles that went through the sanitiser.
  return { ...rest, content: (body?.content ?? '') as SafeHtml, text: body?.text ?? '' };
}

/** As `articleAt`, with the page's own title and author, whatever the user changed. */
export function pageArticleAt(database: Database, row: number): SavedArticle | null {
  const article = articleAt(database, row);
  const page = database.one<Pick<SavedArticle, 'title' | 'byline'>>(
    'SELECT title, byline FROM article WHERE row = ?',
    [row],
  );
  return article && { ...article, ...page };
}

/** A saved article with its text, or null if it doesn't exist or is deleted. */
export function articleOf(database: Database, id: string): SavedArticle | null {
  const row = numberOf(database, id);
  return row === null ? null : articleAt(database, row);
}
