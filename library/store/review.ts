import { type CardInput, createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { HighlightReview } from '../import-types';
import { HIGHLIGHT_ROWS, toHighlightRows } from '../search/list-highlights';
import type { HighlightRow, ReviewAnswer } from '../types';
import type { Database } from './database';
import type { StoredHighlight } from './highlights';

/** Highlights shown a day, and the time after which a new one first comes up. */
const MAX_A_DAY = 5;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Intervals of whole days: nobody reviews twice within an hour here. */
const scheduler = fsrs({ enable_short_term: false });

/** A row of the table. */
interface ReviewRow {
  due: number;
  reviewed_at: number;
  card: string | null;
  forgotten: number;
}

const startOfDay = (now: number): number => new Date(now).setHours(0, 0, 0, 0);

/**
 * The highlights to review today, at most five together with those already reviewed since midnight: first those that are due,
 * longest due first, then those that never came up, oldest first.
 */
export function listDue(database: Database, now: number): HighlightRow[] {
  const done = database.one<{ count: number }>(
    'SELECT count(*) AS count FROM review WHERE reviewed_at >= ?',
    [startOfDay(now)],
  );
  const found = database.all<StoredHighlight & { row: number }>(
    `${HIGHLIGHT_ROWS} LEFT JOIN review ON review.highlight = highlight.id
     WHERE highlight.deleted_at IS NULL AND reading.deleted_at IS NULL AND quote <> ''
       AND coalesce(forgotten, 0) = 0 AND coalesce(due, created_at + ${DAY_MS}) <= ?
     ORDER BY due IS NULL, due, created_at, highlight.rowid LIMIT ?`,
    [now, Math.max(0, MAX_A_DAY - (done?.count ?? 0))],
  );
  return toHighlightRows(database, found);
}

/** What is known of a highlight after an answer. */
function nextReview(before: ReviewRow | null, answer: ReviewAnswer, now: number): ReviewRow {
  const known = { reviewed_at: now, card: before?.card ?? null, forgotten: 0 };
  if (answer === 'forget') return { ...known, due: now, forgotten: 1 };
  if (answer === 'later') return { ...known, due: startOfDay(now) + DAY_MS };
  const card = known.card ? (JSON.parse(known.card) as CardInput) : createEmptyCard(new Date(now));
  const next = scheduler.next(card, new Date(now), Rating.Good).card;
  return { ...known, card: JSON.stringify(next), due: next.due.getTime() };
}

/** Records the user's answer to a highlight, and returns what was known before, for `restoreReview`; null for nothing. */
export function answerReview(
  database: Database,
  id: string,
  answer: ReviewAnswer,
  now: number,
): string | null {
  return database.transaction(() => {
    const before = database.one<ReviewRow>(
      'SELECT due, reviewed_at, card, forgotten FROM review WHERE highlight = ?',
      [id],
    );
    writeReview(database, id, nextReview(before, answer, now));
    return before && JSON.stringify(before);
  });
}

function writeReview(database: Database, id: string, { due, reviewed_at, card, forgotten }: ReviewRow): void {
  database.run(
    'INSERT OR REPLACE INTO review (highlight, due, reviewed_at, card, forgotten) VALUES (?, ?, ?, ?, ?)',
    [id, due, reviewed_at, card, forgotten],
  );
}

/** Takes back an answer: `before` is what `answerReview` returned. */
export function restoreReview(database: Database, id: string, before: string | null): void {
  database.transaction(() => {
    if (before === null) database.run('DELETE FROM review WHERE highlight = ?', [id]);
    else writeReview(database, id, JSON.parse(before) as ReviewRow);
  });
}

/** The schedule of an article's highlights that are not deleted, as a backup keeps it. */
export function listReviews(database: Database, row: number): HighlightReview[] {
  return database
    .all<ReviewRow & { highlight: string }>(
      `SELECT highlight, due, reviewed_at, card, forgotten FROM review JOIN highlight ON highlight.id = review.highlight
       WHERE row = ? AND deleted_at IS NULL ORDER BY highlight`,
      [row],
    )
    .map(({ highlight, due, reviewed_at, card, forgotten }) => ({
      highlight,
      dueAt: due,
      reviewedAt: reviewed_at,
      card,
      forgotten: forgotten === 1,
    }));
}

/** Writes what a backup keeps of a highlight's schedule. */
export function writeStoredReview(
  database: Database,
  { highlight, dueAt, reviewedAt, card, forgotten }: HighlightReview,
): void {
  writeReview(database, highlight, {
    due: dueAt,
    reviewed_at: reviewedAt,
    card,
    forgotten: forgotten ? 1 : 0,
  });
}
