import type { Changed, Question } from '../types';
import { foreignCanonical } from '../urls/article-key';
import { changeTags } from './change';
import { monotonicNow } from './clock';
import type { Database } from './database';
import { aliasesOf, findByKeys, moveAliases } from './known-articles';
import { rowsOf } from './rows';
import { addTag, tagsOf } from './tags';
import { beginUndo, recordStep } from './undo';

/** How many questions are told of at once: they are asked one after the other. */
const MOST = 20;

/** Notes the question whether an article is the one of another site that it says it is, if that one is there. */
export function recordQuestion(
  database: Database,
  row: number,
  article: { url: string; canonicalUrl: string },
): void {
  const named = foreignCanonical(article);
  const other = named === null ? null : findByKeys(database, named);
  if (!other || other.row === row || other.deleted_at !== null) return;
  database.run('INSERT OR IGNORE INTO question (row, other) VALUES (?, ?)', [row, other.row]);
}

/** What the reader is to be asked, newest first. */
export function listOpenQuestions(database: Database): Question[] {
  const found = database.all<{ row: number; other: number }>(
    `SELECT question.row, other FROM question
     JOIN reading AS one ON one.row = question.row JOIN reading AS two ON two.row = other
     WHERE answer IS NULL AND one.deleted_at IS NULL AND two.deleted_at IS NULL
     ORDER BY one.updated_at DESC LIMIT ${MOST}`,
  );
  return found.flatMap((numbers) => {
    const [article, other] = rowsOf(database, [numbers.row, numbers.other]);
    return article && other ? [{ article: brief(article), other: brief(other) }] : [];
  });
}

const brief = ({ id, title, url }: Question['article']): Question['article'] => ({ id, title, url });

/** Answers the question about two articles, whichever of them raised it. */
function answer(database: Database, one: number, other: number, given: 'merged' | 'apart'): void {
  database.run(
    'UPDATE question SET answer = ? WHERE answer IS NULL AND ((row = ? AND other = ?) OR (row = ? AND other = ?))',
    [given, one, other, other, one],
  );
}

/** Keeps two articles apart; nobody asks about them again. */
export const keepApart = (database: Database, one: number, other: number): void =>
  database.transaction(() => answer(database, one, other, 'apart'));

/**
 * Makes one article of two, in one transaction: `into` keeps its text and gets the other's tags, every address of the other
 * leads to it, and the other is deleted. What it did can be taken back.
 */
export function mergeArticles(database: Database, from: number, into: number): Changed {
  return database.transaction(() => {
    const undo = beginUndo(database);
    if (from === into) return { count: 0, undo };
    const now = monotonicNow();
    const add = () => {
      for (const tag of tagsOf(database, from)) addTag(database, tag, into);
    };
    changeTags(database, undo, into, add, now);
    const merged = { aliases: aliasesOf(database, from), into };
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
