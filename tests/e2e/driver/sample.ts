import { createHash } from 'node:crypto';

/** Set by `npm test`: any string, another with each commit. */
const SEED = process.env.LECTERN_E2E_SAMPLE;

/**
 * Which of `count` things `npm test` runs of what has a title, another with each commit, to stay within its time; null where all
 * are run, as `npm run test:e2e` does.
 */
export function sampleOf(title: string, count: number): number | null {
  if (SEED === undefined) return null;
  const first = createHash('sha256').update(`${SEED} ${title}`).digest()[0] ?? 0;
  return first % count;
}
