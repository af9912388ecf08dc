import type { Database } from '../store/database';
import { tagKey } from '../store/tags';
import { type IndexedParts, indexText, titleKey } from '../store/write';
import type { Migration } from './migration';

/** The characters that are compared differently since this version (`search/fold.ts`), as a pattern of `GLOB`. */
const REFOLDED =
  '*[\u0671\u0649\u06cc\u06a9\u0629\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u3099\u309a\uff9e\uff9f\u1160-\u11ff]*';

const AFFECTED = `SELECT row FROM article LEFT JOIN body USING (row)
  WHERE title GLOB ?1 OR byline GLOB ?1 OR site_name GLOB ?1 OR text GLOB ?1`;

/** Indexes again the articles, and sorts again the titles, that hold one of these characters. */
function reindex(database: Database): void {
  for (const { row } of database.all<{ row: number }>(AFFECTED, [REFOLDED])) {
    const parts = database.one<IndexedParts>(
      `SELECT title, byline, site_name AS siteName, url, coalesce(text, '') AS text
       FROM article LEFT JOIN body USING (row) WHERE row = ?`,
      [row],
    );
    if (!parts) continue;
    indexText(database, row, parts);
    database.run('UPDATE reading SET title_key = ? WHERE row = ?', [titleKey(parts.title), row]);
  }
}

/** Gives tags their new keys; of two that have become one, the articles of both get the one, as it was first spelled. */
function rekeyTags(database: Database): void {
  const tags = database.all<{ tag: number; name: string; key: string }>('SELECT * FROM tag ORDER BY tag');
  for (const { tag, name, key } of tags) {
    const newKey = tagKey(name);
    if (newKey === key) continue;
    const same = database.one<{ tag: number }>('SELECT tag FROM tag WHERE key = ?', [newKey]);
    if (!same || !newKey) {
      if (newKey) database.run('UPDATE tag SET key = ? WHERE tag = ?', [newKey, tag]);
      continue;
    }
    database.run('INSERT OR IGNORE INTO tagging (tag, row) SELECT ?, row FROM tagging WHERE tag = ?', [
      same.tag,
      tag,
    ]);
    if (tag < same.tag) database.run('UPDATE tag SET name = ? WHERE tag = ?', [name, same.tag]);
    database.run('DELETE FROM tagging WHERE tag = ?', [tag]);
    database.run('DELETE FROM tag WHERE tag = ?', [tag]);
  }
}

/** Words are compared as find in the view compares them: the index and the tags' keys follow. */
export const folding: Migration = {
  version: 5,
  apply(database) {
    reindex(database);
    rekeyTags(database);
  },
};
