import type { Article } from '../../article/types';
import type { Library } from '../library';
import type { Asset, Failure, TakenJob } from '../types';

/** How many sites are asked at once, and how long, in ms, one site is left alone between two requests. */
const SITES = 3;
const PAUSE = 1500;
/** How often a fetch is tried while the network is away or a site asks for patience, and the first wait, in ms. */
const TRIES = 4;
const WAIT = 15_000;
/** However long a site asks us to wait, in ms. */
const LONGEST_WAIT = 3_600_000;

/** Why something could not be fetched, and how long its site wants to be left alone, in ms; null where it does not say. */
export class FetchFailure extends Error {
  constructor(
    readonly failure: Failure,
    /** Whether another try later may help. */
    readonly passing = false,
    readonly wait: number | null = null,
  ) {
    super(failure);
    this.name = 'FetchFailure';
  }
}

/** What the runner has done for it: fetching, in a place that may. Both throw a `FetchFailure`. */
export interface Fetching {
  /** The article at an address. */
  article(url: string, signal: AbortSignal): Promise<Article>;
  /** Addresses of the pictures in an article's content. */
  picturesOf(content: Article['content']): readonly string[];
  /** A picture of the article at `from`. */
  picture(url: string, from: string, signal: AbortSignal): Promise<Omit<Asset, 'id'>>;
}

/** Fetches what readers asked for, politely: few sites at once, each of them one thing at a time. */
export interface JobRunner {
  /** Looks for jobs that may run; to be called whenever there may be some. */
  wake(): Promise<void>;
}

/**
 * Makes the runner. Only one may run on a library. Jobs that were running when an earlier one died begin anew; a cancelled
 * one is given up with its request.
 */
export function createJobRunner(library: Library, fetching: Fetching): JobRunner {
  const busy = new Set<string>();
  const running = new Map<string, AbortController>();
  let turn: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const text = async (job: TakenJob, signal: AbortSignal) => {
    const article = await fetching.article(job.url, signal);
    if (signal.aborted) return;
    const row = await library.fill(job.article, article);
    // The job is one for its pictures from now on: they come along where they may. Without them it is still the article.
    await pictures({ ...job, article: row.id }, signal).catch(() => {});
  };

  const pictures = async (job: TakenJob, signal: AbortSignal) => {
    const saved = await library.get(job.article);
    if (!saved) return;
    const kept = new Set((await library.assets(job.article)).map(({ url }) => url));
    const lacking = fetching.picturesOf(saved.content).filter((url) => !kept.has(url));
    let failure: FetchFailure | null = null;
    for (const [index, url] of lacking.entries()) {
      if (signal.aborted || !(await library.noteJob(job.id, index, lacking.length))) return;
      try {
        await library.keepAssets(job.article, [await fetching.picture(url, saved.url, signal)]);
      } catch (error) {
        failure = error instanceof FetchFailure ? error : new FetchFailure('picture');
      }
    }
    if (failure) throw failure.failure === 'permission' ? failure : new FetchFailure('picture');
  };

  const end = async (job: TakenJob, error: unknown) => {
    const known = error instanceof FetchFailure ? error : null;
    const failure = known?.failure ?? (error ? 'refused' : null);
    const wait = Math.min(known?.wait ?? WAIT * 4 ** job.tries, LONGEST_WAIT);
    const again = known?.passing && job.tries + 1 < TRIES ? Date.now() + wait : null;
    await library.endJob(job.id, { failure, again });
    if (again) later(wait);
  };

  const run = async (job: TakenJob) => {
    const ending = new AbortController();
    running.set(job.id, ending);
    busy.add(job.host);
    try {
      await (job.kind === 'text' ? text : pictures)(job, ending.signal);
      await end(job, null);
    } catch (error) {
      if (!ending.signal.aborted) await end(job, error).catch(() => {});
    } finally {
      running.delete(job.id);
      setTimeout(() => {
        busy.delete(job.host);
        wake();
      }, PAUSE);
    }
  };

  const later = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(wake, wait);
  };

  /** Gives up what was cancelled meanwhile. */
  const giveUp = async () => {
    if (!running.size) return;
    const there = new Set((await library.jobs()).map(({ id }) => id));
    for (const [id, ending] of running) if (!there.has(id)) ending.abort();
  };

  const look = async () => {
    await giveUp();
    while (busy.size < SITES) {
      const job = await library.takeJob([...busy]);
      if (!job) return;
      run(job);
    }
  };

  const wake = () => {
    // A library that cannot be asked now says so to every surface itself; the next event wakes this again.
    turn = turn.then(look).catch((error) => console.warn('jobs', error));
    return turn;
  };

  return { wake };
}
