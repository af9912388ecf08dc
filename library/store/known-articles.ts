import { createArticleKeys, createUrlKey, isSameArticleSite } from '../urls/article-key';
import type { Database } from './database';
import type { Alias } from './settle';

/** An article found through one of its aliases. */
export interface KnownArticle {
  row: number;
  url: string;
  /** How the alias came to belong to it (migration 4). */
  how: 'own' | 'led' | 'merged';
  deleted_at: number | null;
  text_state: string;
  text_at: number | null;
  /** Length of its text, in characters. */
  length: number;
}

/** The article with an ID, even if deleted, or null. */
export const findById = (database: Database, id: string): KnownArticle | null =>
  database.one<KnownArticle>(
    `SELECT article.row, url, 'own' AS how, deleted_at, text_state, text_at, coalesce(length(body.text), 0) AS length
     FROM article JOIN reading USING (row) LEFT JOIN body USING (row) WHERE article.id = ?`,
    [id],
  );

const findByKey = (database: Database, key: string): KnownArticle | null =>
  database.one<KnownArticle>(
    `SELECT alias.row, url, how, deleted_at, text_state, text_at, coalesce(length(body.text), 0) AS length
     FROM alias JOIN article USING (row) JOIN reading USING (row) LEFT JOIN body USING (row) WHERE alias.key = ?`,
    [key],
  );

/** The article that a URL belongs to, even if deleted, or null. */
export function findByKeys(database: Database, url: string): KnownArticle | null {
  const found = findByKey(database, createUrlKey(url));
  return found && (found.how !== 'own' || isSameArticleSite(found.url, url)) ? found : null;
}

/**
 * The saved article that a new one should be written into, even if deleted: one on the same site, or one the user merged it
 * with. A redirect from its address is not enough, because the redirecting page may show content of its own next time.
 */
export function knownAs(
  database: Database,
  article: { url: string; canonicalUrl: string },
  keys: readonly string[] = createArticleKeys(article),
): KnownArticle | null {
  for (const key of keys) {
    const found = findByKey(database, key);
    if (!found) continue;
    if (isSameArticleSite(found.url, article.url)) return found;
    if (found.how === 'merged' && found.deleted_at === null) return found;
  }
  return null;
}

/** Records an article's aliases, except any that already belong to an article on its own site. */
export function addAliases(
  database: Database,
  row: number,
  article: { url: string; canonicalUrl: string },
  how: KnownArticle['how'] = 'own',
): void {
  for (const key of createArticleKeys(article)) {
    const found = findByKey(database, key);
    if (found && (found.row === row || isSameArticleSite(found.url, article.url))) continue;
    database.run(
      `INSERT INTO alias (key, row, how) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET row = excluded.row, how = excluded.how`,
      [key, row, how],
    );
  }
}

/** Records the aliases of an article that is new, where `knownAs` has just found none of its own site. */
export function addFirstAliases(database: Database, row: number, keys: readonly string[]): void {
  for (const key of keys)
    database.run(
      `INSERT INTO alias (key, row, how) VALUES (?, ?, 'own')
       ON CONFLICT (key) DO UPDATE SET row = excluded.row, how = excluded.how`,
      [key, row],
    );
}

/** The aliases of an article. */
export const aliasesOf = (database: Database, row: number): Alias[] =>
  database.all<Alias>('SELECT key, how FROM alias WHERE row = ?', [row]);

/** Makes all aliases of one article point to another. */
export function moveAliases(database: Database, from: number, to: number, how: 'led' | 'merged'): void {
  database.run('UPDATE alias SET row = ?, how = ? WHERE row = ?', [to, how, from]);
}
