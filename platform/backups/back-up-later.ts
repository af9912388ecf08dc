import type { Library } from '../../library/library';

/** Time after which it is looked whether a backup is due (ms): it reads every article, and the list comes first. */
const DELAY_MS = 5000;

/** Makes the day's backup, if it is due, once the page has had time to show what it is opened for. */
export function backUpLater(library: Library): void {
  setTimeout(async () => {
    const { backUpIfDue } = await import('./automatic-backup');
    await backUpIfDue(library);
  }, DELAY_MS);
}
