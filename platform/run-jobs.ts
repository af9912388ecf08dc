import { createFetching } from '../library/jobs/fetch-articles';
import { createJobRunner } from '../library/jobs/job-runner';
import type { Library } from '../library/library';
import type { LibraryEvent } from '../library/types';
import { detectLanguage } from './detect-language';
import { createYielder } from './yield-to-main';

/**
 * Runs the library's jobs: first those left by an earlier run, then new ones. `allowed` tells whether the user allows access
 * to a site. Returns a function that must be called with every library event.
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
