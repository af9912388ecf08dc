import { articleKeys, createUrlKey, isOfSameSite } from '../urls/article-key';
import type { Database } from './database';
import type { Alias } from './settle';

/** An article as it is known under one of its addresses. */
export interface KnownArticle {
  row: number;
  url: string;
  /** How it came to this address (migration 4). */
  how: 'own' | 'led' | 'merged';
  deleted_at: number | null;
  text_state: string;
  text_at: number | null;
  /** Of its text, in characters. */
  length: number;
}

const at = (database: Database, key: string): KnownArticle | null =>
  database.one<KnownArticle>(
    `SELECT alias.row, url, how, deleted_at, text_state, text_at, coalesce(length(body.text), 0) AS length
     FROM alias JOIN article USING (row) JOIN reading USING (row) LEFT JOIN body USING (row) WHERE alias.key = ?`,
    [key],
  );

/** The article that an address leads to, a deleted one too; null where there is none. */
export function findByKeys(database: Database, url: string): KnownArticle | null {
  const found = at(database, createUrlKey(url));
  return found && (found.how !== 'own' || isOfSameSite(found.url, url)) ? found : null;
}

/**
 * The article that one is to be written into, a deleted one too: of the same site, or one that the reader said it is. An
 * address that a browser was led on from is not enough, as the next time it may show something of its own.
 */
export function knownAs(
  database: Database,
  article: { url: string; canonicalUrl: string },
): KnownArticle | null {
  for (const key of articleKeys(article)) {
    const found = at(database, key);
    if (!found) continue;
    if (isOfSameSite(found.url, article.url)) return found;
    if (found.how === 'merged' && found.deleted_at === null) return found;
  }
  return null;
}

/** Notes the addresses an article is known under; one that leads to an article of its own site already stays with that. */
export function addAliases(
  database: Database,
  row: number,
  article: { url: string; canonicalUrl: string },
  how: KnownArticle['how'] = 'own',
): void {
  for (const key of articleKeys(article)) {
    const found = at(database, key);
    if (found && (found.row === row || isOfSameSite(found.url, article.url))) continue;
    database.run(
      `INSERT INTO alias (key, row, how) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET row = excluded.row, how = excluded.how`,
      [key, row, how],
    );
  }
}

/** What leads to an article. */
export const aliasesOf = (database: Database, row: number): Alias[] =>
  database.all<Alias>('SELECT key, how FROM alias WHERE row = ?', [row]);

/** Has every address of one article lead to another. */
export function moveAliases(database: Database, from: number, to: number, how: 'led' | 'merged'): void {
  database.run('UPDATE alias SET row = ?, how = ? WHERE row = ?', [to, how, from]);
}
