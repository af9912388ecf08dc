import type { Database } from './database';

/** Settles what was asked about an article that is deleted. */
export function purgeDeleted(database: Database, row: number): void {
  database.run("UPDATE question SET answer = 'deleted' WHERE answer IS NULL AND (row = ? OR other = ?)", [
    row,
    row,
  ]);
}

/** Asks again what a deletion had settled, as it was taken back. */
export function restoreDeleted(database: Database, row: number): void {
  database.run("UPDATE question SET answer = NULL WHERE answer = 'deleted' AND (row = ? OR other = ?)", [
    row,
    row,
  ]);
}

/** An address that led to an article, and how it came to. */
export interface Alias {
  key: string;
  how: string;
}

/** Gives an article that was merged into another its addresses back, and asks again. */
export function unmerge(database: Database, row: number, aliases: readonly Alias[], other: number): void {
  for (const { key, how } of aliases)
    database.run('UPDATE alias SET row = ?, how = ? WHERE key = ? AND row = ?', [row, how, key, other]);
  database.run(
    "UPDATE question SET answer = NULL WHERE answer = 'merged' AND row IN (?, ?) AND other IN (?, ?)",
    [row, other, row, other],
  );
}
