import type { Database } from '../store/database';
import { tagKey } from '../store/tags';
import type { Migration } from './migration';

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

/** Words are compared as find in the view compares them: the tags' keys follow. Version 6 indexes every article again. */
export const folding: Migration = { version: 5, apply: rekeyTags };
