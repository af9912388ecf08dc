import type { Changed, Question } from '../types';
import { findForeignCanonical } from '../urls/article-key';
import { changeTags } from './change';
import { monotonicNow } from './clock';
import type { Database } from './database';
import { moveHighlights } from './highlights';
import { aliasesOf, findByKeys, moveAliases } from './known-articles';
import { rowsOf } from './rows';
import { addTag, tagsOf } from './tags';
import { beginUndo, recordStep } from './undo';

/** Maximum number of questions returned at once: they are shown one at a time. */
const MAX_QUESTIONS = 20;

/** Records the question whether an article is the saved one on another site that it names as canonical. */
export function recordQuestion(
  database: Database,
  row: number,
  article: { url: string; canonicalUrl: string },
): void {
  const named = findForeignCanonical(article);
  const other = named === null ? null : findByKeys(database, named);
  if (!other || other.row === row || other.deleted_at !== null) return;
  database.run('INSERT OR IGNORE INTO question (row, other) VALUES (?, ?)', [row, other.row]);
}

/** Questions to ask the user, newest first. */
export function listOpenQuestions(database: Database): Question[] {
  const found = database.all<{ row: number; other: number }>(
    `SELECT question.row, other FROM question
     JOIN reading AS one ON one.row = question.row JOIN reading AS two ON two.row = other
     WHERE answer IS NULL AND one.deleted_at IS NULL AND two.deleted_at IS NULL
     ORDER BY one.updated_at DESC LIMIT ${MAX_QUESTIONS}`,
  );
  return found.flatMap((numbers) => {
    const [article, other] = rowsOf(database, [numbers.row, numbers.other]);
    return article && other ? [{ article: toSummary(article), other: toSummary(other) }] : [];
  });
}

const toSummary = ({ id, title, url }: Question['article']): Question['article'] => ({ id, title, url });

/** Answers the question about two articles, whichever of them it was recorded for. */
function answer(database: Database, one: number, other: number, given: 'merged' | 'apart'): void {
  database.run(
    'UPDATE question SET answer = ? WHERE answer IS NULL AND ((row = ? AND other = ?) OR (row = ? AND other = ?))',
    [given, one, other, other, one],
  );
}

/** Keeps two articles separate, and does not ask about them again. */
export const keepApart = (database: Database, one: number, other: number): void =>
  database.transaction(() => answer(database, one, other, 'apart'));

/**
 * Merges two articles in one transaction: `into` keeps its text and gets the other's tags, aliases and highlights, and the other is
 * deleted. Can be undone.
 */
export function mergeArticles(database: Database, from: number, into: number): Changed {
  return database.transaction(() => {
    const undo = beginUndo(database);
    if (from === into) return { count: 0, undo };
    const now = monotonicNow();
    const addTags = () => {
      for (const tag of tagsOf(database, from)) addTag(database, tag, into);
    };
    changeTags(database, undo, into, addTags, now);
    const merged = {
      aliases: aliasesOf(database, from),
      highlights: moveHighlights(database, from, into),
      into,
    };
    moveAliases(database, from, into, 'merged');
    database.run('UPDATE reading SET deleted_at = ?, updated_at = ? WHERE row = ?', [now, now, from]);
    answer(database, from, into, 'merged');
    recordStep(
      database,
      undo,
      from,
      { columns: { deleted_at: null }, merged },
      { columns: { deleted_at: now } },
    );
    return { count: 1, undo };
  });
}
