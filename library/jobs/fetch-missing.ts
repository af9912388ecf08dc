import type { Library } from '../library';
import type { ArticleId, Job } from '../types';

/** State of fetching missing content. */
export type PicturesState = 'offer' | 'working' | 'refused' | 'failed';

/** Maximum time to wait for a fetch (ms). */
const TIMEOUT_MS = 120_000;

/** Resolves when an article has no active jobs (of the given kind, if any), or after `TIMEOUT_MS`. */
export function waitForJobs(library: Library, id: ArticleId, ofKind?: Job['kind']): Promise<void> {
  return new Promise((resolve) => {
    const check = async () => {
      const jobs = await library.jobs({ article: id }).catch(() => []);
      const isActive = ({ article, kind, state }: Job) =>
        article === id && state !== 'failed' && (ofKind === undefined || kind === ofKind);
      if (!jobs.some(isActive)) done();
    };
    const unsubscribe = library.subscribe(check);
    const timer = setTimeout(() => done(), TIMEOUT_MS);
    const done = () => {
      unsubscribe();
      clearTimeout(timer);
      resolve();
    };
    check();
  });
}

/**
 * Fetches a saved article's missing content into the library once `allowed` resolves to true. Reports each state through
 * `onState`, and resolves when no more content is expected.
 */
export async function fetchMissing(
  library: Library,
  id: ArticleId,
  allowed: Promise<boolean>,
  onState: (state: PicturesState) => void,
  kind: Job['kind'],
): Promise<void> {
  if (!(await allowed)) return onState('refused');
  onState('working');
  await library.retry(id);
  await waitForJobs(library, id, kind);
  onState('failed');
}
