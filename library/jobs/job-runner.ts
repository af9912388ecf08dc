import type { Article } from '../../article/types';
import type { Library } from '../library';
import type { Asset, Failure, TakenJob } from '../types';

/** Maximum number of sites fetched from at once, and pause between two requests to one site (ms). */
const MAX_SITES = 3;
const PAUSE_MS = 1500;
/** Maximum attempts while offline or while a site asks us to wait, and the first delay (ms). */
const MAX_TRIES = 4;
const FIRST_DELAY_MS = 15_000;
/** Upper bound on the delay a site can ask for (ms). */
const MAX_DELAY_MS = 3_600_000;

/** Why something could not be fetched. */
export class FetchFailure extends Error {
  constructor(
    readonly failure: Failure,
    /** Whether a retry may help. */
    readonly passing = false,
    /** Delay the site asked for (ms), or null. */
    readonly wait: number | null = null,
  ) {
    super(failure);
    this.name = 'FetchFailure';
  }
}

/** Performs the runner's fetches, in a context that is allowed to. Both fetches throw a `FetchFailure`. */
export interface Fetching {
  article(url: string, signal: AbortSignal): Promise<Article>;
  /** URLs of the pictures in an article's content. */
  picturesOf(content: Article['content']): readonly string[];
  /** Fetches a picture of the article at `from`. */
  picture(url: string, from: string, signal: AbortSignal): Promise<Omit<Asset, 'id'>>;
}

/** Fetches what the user asked for, politely: from few sites at once, and one request at a time from each. */
export interface JobRunner {
  /** Starts any jobs that can run; call it whenever there may be new ones. */
  wake(): Promise<void>;
}

/**
 * Creates the runner; a library may have only one. Jobs interrupted when an earlier runner died start again. Cancelling a
 * job aborts its request.
 */
export function createJobRunner(library: Library, fetching: Fetching): JobRunner {
  const busyHosts = new Set<string>();
  const running = new Map<string, AbortController>();
  let queue: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fetchText = async (job: TakenJob, signal: AbortSignal) => {
    const article = await fetching.article(job.url, signal);
    if (signal.aborted) return;
    const row = await library.fill(job.article, article);
    // `fill` turned this into a pictures job. They are optional: the article is complete without them.
    await fetchPictures({ ...job, article: row.id }, signal).catch(() => {});
  };

  const fetchPictures = async (job: TakenJob, signal: AbortSignal) => {
    const saved = await library.get(job.article);
    if (!saved) return;
    const kept = new Set((await library.assets(job.article)).map(({ url }) => url));
    const missing = fetching.picturesOf(saved.content).filter((url) => !kept.has(url));
    let failure: FetchFailure | null = null;
    for (const [index, url] of missing.entries()) {
      if (signal.aborted || !(await library.noteJob(job.id, index, missing.length))) return;
      try {
        await library.keepAssets(job.article, [await fetching.picture(url, saved.url, signal)]);
      } catch (error) {
        failure = error instanceof FetchFailure ? error : new FetchFailure('picture');
      }
    }
    if (failure) throw failure.failure === 'permission' ? failure : new FetchFailure('picture');
  };

  const finish = async (job: TakenJob, error: unknown) => {
    const fetchFailure = error instanceof FetchFailure ? error : null;
    const failure = fetchFailure?.failure ?? (error ? 'refused' : null);
    const delay = Math.min(fetchFailure?.wait ?? FIRST_DELAY_MS * 4 ** job.tries, MAX_DELAY_MS);
    const again = fetchFailure?.passing && job.tries + 1 < MAX_TRIES ? Date.now() + delay : null;
    await library.endJob(job.id, { failure, again });
    if (again) wakeAfter(delay);
  };

  const run = async (job: TakenJob) => {
    const abort = new AbortController();
    running.set(job.id, abort);
    busyHosts.add(job.host);
    try {
      await (job.kind === 'text' ? fetchText : fetchPictures)(job, abort.signal);
      await finish(job, null);
    } catch (error) {
      if (!abort.signal.aborted) await finish(job, error).catch(() => {});
    } finally {
      running.delete(job.id);
      setTimeout(() => {
        busyHosts.delete(job.host);
        wake();
      }, PAUSE_MS);
    }
  };

  const wakeAfter = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(wake, delay);
  };

  /** Aborts jobs that have been cancelled. */
  const abortCancelled = async () => {
    if (!running.size) return;
    const current = new Set((await library.jobs({ running: true })).map(({ id }) => id));
    for (const [id, abort] of running) if (!current.has(id)) abort.abort();
  };

  const startJobs = async () => {
    await abortCancelled();
    while (busyHosts.size < MAX_SITES) {
      const job = await library.takeJob([...busyHosts]);
      if (!job) return;
      run(job);
    }
  };

  const wake = () => {
    // If the library is unavailable, every surface learns that from the library; its next event wakes the runner again.
    queue = queue.then(startJobs).catch((error) => console.warn('jobs', error));
    return queue;
  };

  return { wake };
}
