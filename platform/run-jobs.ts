import { createFetching } from '../library/jobs/fetch-articles';
import { createJobRunner } from '../library/jobs/job-runner';
import type { Library } from '../library/library';
import type { LibraryEvent } from '../library/types';
import { detectLanguage } from './detect-language';
import { createYielder } from './yield-to-main';

/**
 * Runs the library's jobs beside its worker: what an earlier run left, and from then on what the reader asks for. Takes the
 * library, and what tells whether a site is allowed; returns what is to hear of the library's events.
 */
export function runJobs(
  library: Library,
  allowed: (url: string) => Promise<boolean>,
): (event: LibraryEvent) => void {
  const runner = createJobRunner(
    library,
    createFetching({ allowed, detectLanguage, createPause: createYielder }),
  );
  library.resumeJobs().then(runner.wake, () => {});
  addEventListener('online', () => runner.wake());
  return (event) => {
    if (event.kind === 'jobs') runner.wake();
  };
}
