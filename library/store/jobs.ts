import type { ArticleId, Job, JobEnd, JobTotals, TakenJob } from '../types';
import { hostname } from '../urls/article-key';
import { uuid7 } from '../uuid';
import { monotonicNow } from './clock';
import type { Database } from './database';

/** Pending fetches, oldest first: of one article, the running ones, or all. */
export const listJobs = (
  database: Database,
  { article = null, running = false }: { article?: ArticleId | null; running?: boolean } = {},
): Job[] =>
  database.all(
    `SELECT job.id, article.id AS article, kind, state, done, total FROM job JOIN article USING (row)
     WHERE (?1 IS NULL OR row = (SELECT row FROM article WHERE id = ?1)) AND (?2 = 0 OR state = 'running')
     ORDER BY job.rowid`,
    [article, running ? 1 : 0],
  );

/** How far the jobs that are not failed have come. */
export const sumJobs = (database: Database): JobTotals =>
  database.one<JobTotals>(
    "SELECT coalesce(sum(done), 0) AS done, coalesce(sum(max(1, total)), 0) AS total FROM job WHERE state <> 'failed'",
  ) ?? { done: 0, total: 0 };

/** Queues a fetch of an article's missing text, or else its missing pictures. Clears its earlier failure. */
export function queueMissing(database: Database, row: number): void {
  database.transaction(() => {
    const found = database.one<{ url: string; text_state: string }>(
      'SELECT url, text_state FROM article JOIN reading USING (row) WHERE row = ?',
      [row],
    );
    if (!found) return;
    const kind = found.text_state === 'kept' ? 'pictures' : 'text';
    database.run(
      `INSERT INTO job (id, row, kind, host, state) VALUES (?, ?, ?, ?, 'waiting')
       ON CONFLICT (row, kind) DO UPDATE SET state = 'waiting', tries = 0, not_before = 0, done = 0`,
      [uuid7(), row, kind, hostname(found.url)],
    );
    database.run('UPDATE reading SET failure = NULL, updated_at = ? WHERE row = ?', [monotonicNow(), row]);
  });
}

/** Requeues jobs whose runner has died; they start from the beginning. */
export function resumeJobs(database: Database): void {
  database.transaction(() => database.run("UPDATE job SET state = 'waiting' WHERE state = 'running'"));
}

/** Claims the next job that can run now, skipping the given hosts, or returns null. */
export function takeJob(database: Database, busy: readonly string[]): TakenJob | null {
  return database.transaction(() => {
    const places = busy.map(() => '?').join(', ');
    const job = database.one<TakenJob>(
      `SELECT job.id, article.id AS article, kind, job.host, article.url, tries FROM job JOIN article USING (row)
       WHERE state = 'waiting' AND not_before <= ? AND job.host NOT IN (${places}) ORDER BY job.rowid LIMIT 1`,
      [Date.now(), ...busy],
    );
    if (job) database.run("UPDATE job SET state = 'running', tries = tries + 1 WHERE id = ?", [job.id]);
    return job;
  });
}

/** Records a job's progress. Returns false if the job was cancelled. */
export function recordJob(database: Database, id: string, done: number, total: number): boolean {
  return database.transaction(() => {
    database.run('UPDATE job SET done = ?, total = ? WHERE id = ?', [done, total, id]);
    return database.one('SELECT 1 AS there FROM job WHERE id = ?', [id]) !== null;
  });
}

/** Ends a job: done, to be retried later, or failed, which is recorded on its article. Does nothing if it was cancelled. */
export function endJob(database: Database, id: string, { failure, again }: JobEnd): void {
  database.transaction(() => {
    const job = database.one<{ row: number; kind: string }>('SELECT row, kind FROM job WHERE id = ?', [id]);
    if (!job) return;
    if (failure && again !== null) {
      database.run("UPDATE job SET state = 'waiting', not_before = ? WHERE id = ?", [again, id]);
      return;
    }
    if (failure) database.run("UPDATE job SET state = 'failed' WHERE id = ?", [id]);
    else database.run('DELETE FROM job WHERE id = ?', [id]);
    database.run('UPDATE reading SET failure = ?, updated_at = ? WHERE row = ?', [
      failure,
      monotonicNow(),
      job.row,
    ]);
    if (failure && job.kind === 'text')
      database.run("UPDATE reading SET text_state = 'failed' WHERE row = ? AND text_state <> 'kept'", [
        job.row,
      ]);
  });
}
