import { fold } from '../search/fold';
import type { TagCount } from '../types';
import type { Database } from './database';
import { sortTags } from './rows';

/** The normalised form by which tags are compared: "News" and "news" are one. Empty if it isn't a valid tag. */
export const tagKey = (tag: string): string => fold(tag.trim().replace(/\s+/g, ' '));

/** The ID of a tag, created if needed with the spelling given. Null if it isn't a valid tag. */
function ensureTag(database: Database, tag: string): number | null {
  const key = tagKey(tag);
  if (!key) return null;
  const find = () => database.one<{ tag: number }>('SELECT tag FROM tag WHERE key = ?', [key])?.tag ?? null;
  const known = find();
  if (known !== null) return known;
  database.run('INSERT OR IGNORE INTO tag (name, key) VALUES (?, ?)', [tag.trim().replace(/\s+/g, ' '), key]);
  return find();
}

/** Tags an article, creating the tag if needed; ignores invalid tags. */
export function addTag(database: Database, tag: string, row: number): void {
  const number = ensureTag(database, tag);
  if (number !== null) database.run('INSERT OR IGNORE INTO tagging (tag, row) VALUES (?, ?)', [number, row]);
}

/** Removes a tag from an article. */
export function removeTag(database: Database, tag: string, row: number): void {
  database.run('DELETE FROM tagging WHERE row = ? AND tag = (SELECT tag FROM tag WHERE key = ?)', [
    row,
    tagKey(tag),
  ]);
}

/** The tags of an article, sorted by name. */
export function tagsOf(database: Database, row: number): string[] {
  return database
    .all<{ name: string }>('SELECT name FROM tagging JOIN tag USING (tag) WHERE row = ? ORDER BY key', [row])
    .map(({ name }) => name);
}

/** Replaces all tags of an article. */
export function setTags(database: Database, row: number, tags: readonly string[]): void {
  database.run('DELETE FROM tagging WHERE row = ?', [row]);
  for (const tag of tags) addTag(database, tag, row);
}

/** Every tag used by an article that isn't deleted, with the number of such articles. */
export function tagCounts(database: Database): TagCount[] {
  const counts = new Map(
    database
      .all<TagCount>(
        `SELECT name AS tag, count(*) AS count FROM tagging JOIN tag USING (tag) JOIN reading USING (row)
         WHERE deleted_at IS NULL GROUP BY tag.tag`,
      )
      .map(({ tag, count }) => [tag, count]),
  );
  return sortTags([...counts.keys()]).map((tag) => ({ tag, count: counts.get(tag) ?? 0 }));
}
