import type { Library } from '../library';
import type { ArticleId, Job } from '../types';

/** What became of the pictures that were missing. */
export type PicturesState = 'offer' | 'working' | 'refused' | 'failed';

/** How long, in ms, the reader is kept waiting for a picture that does not come. */
const PATIENCE = 120_000;

/** Resolves when no job of an article is going on any more, or none of a kind, or after `PATIENCE`. */
export function waitForJobs(library: Library, id: ArticleId, of?: Job['kind']): Promise<void> {
  return new Promise((resolve) => {
    const look = async () => {
      const jobs = await library.jobs().catch(() => []);
      const goesOn = ({ article, kind, state }: Job) =>
        article === id && state !== 'failed' && (of === undefined || kind === of);
      if (!jobs.some(goesOn)) done();
    };
    const stop = library.subscribe(look);
    const timer = setTimeout(() => done(), PATIENCE);
    const done = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    look();
  });
}

/**
 * Has what a saved article lacks fetched into the library, once the reader allows its sites. Takes the library, the article,
 * their answer, and what is waited for; tells the state as it changes and resolves when nothing more will come.
 */
export async function fetchMissing(
  library: Library,
  id: ArticleId,
  allowed: Promise<boolean>,
  tell: (state: PicturesState) => void,
  of: Job['kind'],
): Promise<void> {
  if (!(await allowed)) return tell('refused');
  tell('working');
  await library.retry(id);
  await waitForJobs(library, id, of);
  tell('failed');
}
