import type { StoredArticle } from '../import-types';
import { createUrlKey } from '../urls/article-key';
import { uuid7 } from '../uuid';
import { listAssets } from './assets';
import type { Database, Value } from './database';
import { dropHighlights, listHighlights, writeHighlight } from './highlights';
import { aliasesOf } from './known-articles';
import { listReviews, writeStoredReview } from './review';
import { numberOf, pageArticleAt } from './rows';
import { setTags, tagsOf } from './tags';
import { indexText, insertArticle, ownDetailsOf, parseDate, titleKey } from './write';

/** All that the library holds of an article, or null if it isn't there. */
export function readStored(database: Database, id: string): StoredArticle | null {
  const row = numberOf(database, id);
  const saved = row === null ? null : pageArticleAt(database, row);
  if (row === null || !saved) return null;
  const { tags: _, note, deletedAt, id: __, ...rest } = saved;
  const {
    savedAt,
    readAt,
    openedAt,
    progress,
    place,
    archived,
    favourite,
    textState,
    failure,
    updatedAt,
    ...article
  } = rest;
  const kept = database.one<{ text_at: number | null; thumbnail: string | null }>(
    'SELECT text_at, thumbnail FROM reading WHERE row = ?',
    [row],
  );
  return {
    id,
    article,
    own: ownDetailsOf(database, row),
    reading: {
      savedAt,
      readAt,
      openedAt,
      progress,
      place,
      archived,
      favourite,
      textState,
      failure,
      updatedAt,
    },
    textAt: kept?.text_at ?? null,
    note,
    tags: tagsOf(database, row),
    aliases: aliasesOf(database, row),
    highlights: listHighlights(database, row),
    reviews: listReviews(database, row),
    assets: listAssets(database, row),
    thumbnail: kept?.thumbnail ?? null,
  };
}

/** The row of an article that was deleted, emptied for another to take its place; or a new one. */
function takeRow(database: Database, { id, article }: StoredArticle): number {
  const deleted = database.one<{ row: number }>('SELECT row FROM article WHERE id = ?', [id]);
  if (deleted) {
    dropHighlights(database, deleted.row);
    for (const table of ['reading', 'body', 'asset', 'alias', 'article', 'job'])
      database.run(`DELETE FROM ${table} WHERE row = ?`, [deleted.row]);
  }
  return insertArticle(database, article, { id, key: createUrlKey(article.url), row: deleted?.row });
}

const flag = (on: boolean): number => (on ? 1 : 0);

function insert(database: Database, table: string, values: Readonly<Record<string, Value>>): void {
  const columns = Object.keys(values);
  database.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(values),
  );
}

/** An ID, or a new one where something else has it: a file that was not written by us may say anything. */
const freeId = (database: Database, table: 'asset' | 'highlight', id: string): string =>
  database.one(`SELECT 1 FROM ${table} WHERE id = ?`, [id]) === null ? id : uuid7();

/** Gives an article an address, unless it is one of an article that is there. */
export function addAlias(database: Database, row: number, { key, how }: { key: string; how: string }): void {
  database.run(
    `INSERT INTO alias (key, row, how) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET row = excluded.row, how = excluded.how
     WHERE (SELECT deleted_at FROM reading WHERE reading.row = alias.row) IS NOT NULL`,
    [key, row, how],
  );
}

/** Writes an article of a backup as it was, and returns its row. */
export function writeStored(database: Database, stored: StoredArticle): number {
  const { article, own, reading, tags, aliases, highlights, assets } = stored;
  const row = takeRow(database, stored);
  const shown = { ...article, title: own.title ?? article.title, byline: own.byline ?? article.byline };
  database.run('UPDATE article SET own_title = ?, own_byline = ? WHERE row = ?', [
    own.title,
    own.byline,
    row,
  ]);
  const assetIds = new Map(assets.map(({ id }) => [id, freeId(database, 'asset', id)]));
  insert(database, 'reading', {
    row,
    saved_at: reading.savedAt,
    read_at: reading.readAt,
    opened_at: reading.openedAt,
    progress: reading.progress,
    place: reading.place && JSON.stringify(reading.place),
    archived: flag(reading.archived),
    favourite: flag(reading.favourite),
    text_state: reading.textState,
    text_at: stored.textAt,
    failure: reading.failure,
    updated_at: reading.updatedAt,
    published: parseDate(article.publishedAt),
    length: article.wordCount,
    title_key: titleKey(shown.title),
    thumbnail: assetIds.get(stored.thumbnail ?? '') ?? null,
    note: stored.note,
  });
  insert(database, 'body', { row, content: article.content, text: article.text });
  setTags(database, row, tags);
  for (const alias of aliases) addAlias(database, row, alias);
  const highlightIds = new Map(highlights.map(({ id }) => [id, freeId(database, 'highlight', id)]));
  for (const highlight of highlights)
    writeHighlight(database, row, { ...highlight, id: highlightIds.get(highlight.id) ?? highlight.id });
  for (const review of stored.reviews ?? []) {
    const highlight = highlightIds.get(review.highlight);
    if (highlight) writeStoredReview(database, { ...review, highlight });
  }
  for (const asset of assets)
    insert(database, 'asset', { ...asset, id: assetIds.get(asset.id) ?? asset.id, row });
  indexText(database, row, shown);
  return row;
}
