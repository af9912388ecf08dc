import type { Database } from './database';

/** Closes the open questions about an article that was deleted. */
export function purgeDeleted(database: Database, row: number): void {
  database.run("UPDATE question SET answer = 'deleted' WHERE answer IS NULL AND (row = ? OR other = ?)", [
    row,
    row,
  ]);
}

/** Reopens the questions that a deletion closed, when it is undone. */
export function restoreDeleted(database: Database, row: number): void {
  database.run("UPDATE question SET answer = NULL WHERE answer = 'deleted' AND (row = ? OR other = ?)", [
    row,
    row,
  ]);
}

/** An address of an article, and how it came to be one. */
export interface Alias {
  key: string;
  how: string;
}

/** Undoes a merge: gives an article its aliases back and reopens the question. */
export function unmerge(database: Database, row: number, aliases: readonly Alias[], other: number): void {
  for (const { key, how } of aliases)
    database.run('UPDATE alias SET row = ?, how = ? WHERE key = ? AND row = ?', [row, how, key, other]);
  database.run(
    "UPDATE question SET answer = NULL WHERE answer = 'merged' AND row IN (?, ?) AND other IN (?, ?)",
    [row, other, row, other],
  );
}
