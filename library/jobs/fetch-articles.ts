import { extract } from '../../article/extract';
import { ALL_LANGUAGES } from '../../article/languages/all';
import { parseFetched } from '../../article/pagination/fetched';
import { stripPlaces } from '../../article/sanitize';
import { takeSnapshot } from '../../article/snapshot/snapshot';
import type { Article } from '../../article/types';
import { findImageUrls } from '../assets/collect-images';
import { decodeHtml } from './decode-html';
import { readPicture } from './fetch-picture';
import { FetchFailure, type Fetching } from './job-runner';
import { mayReach } from './private-address';
import { readBytes } from './read-bytes';

/** Time to wait for a server to answer (ms). */
const TIMEOUT_MS = 30_000;
/** Maximum bytes of a page, or of a picture as its site sends it: more than any article needs. */
const MAX_BYTES = 25_000_000;

const SIGNED_IN: RequestInit = { credentials: 'include', redirect: 'manual' };
const ANONYMOUS: RequestInit = { credentials: 'omit' };

/** A response and its final URL, after redirects. */
interface FetchResult {
  response: Response;
  url: string;
}

/** The failure that a response without usable content stands for. */
function failureOf({ status, headers }: Response): FetchFailure {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : null;
  if (status === 404 || status === 410) return new FetchFailure('not-found');
  return new FetchFailure('refused', status === 429 || status >= 500, wait);
}

/** Whether a URL redirects, checked without following it. */
async function redirects(url: string, signal: AbortSignal): Promise<boolean> {
  const answer = await fetch(url, { credentials: 'omit', redirect: 'manual', signal }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.type === 'opaqueredirect';
}

/** Whether a site redirected an article's URL to its front page, as happens once the article is gone. */
const redirectedHome = (asked: string, got: string): boolean =>
  new URL(asked).pathname !== '/' && new URL(got).pathname === '/';

/** Browser features that fetching depends on. */
export interface FetchingBrowser {
  /** Whether the user allows access to a site. */
  allowed(url: string): Promise<boolean>;
  /** The language of a text, or null if unsure. May reject. */
  detectLanguage(text: string): Promise<string | null>;
  /** Creates the function that extraction awaits between its stages, to yield to other work. */
  createPause(): () => Promise<void>;
}

async function readPage(
  { response, url }: FetchResult,
  asked: string,
  environment: FetchingBrowser,
): Promise<Article> {
  const type = response.headers.get('content-type') ?? '';
  if (type && !/html|xml/.test(type)) throw new FetchFailure('no-article');
  const page = parseFetched(decodeHtml(await readBytes(response, MAX_BYTES), type), url);
  const outcome = await extract(takeSnapshot(page, url), {
    languages: ALL_LANGUAGES,
    mode: 'auto',
    detectLanguage: (text) => environment.detectLanguage(text).catch(() => null),
    pause: environment.createPause(),
  });
  if (outcome.kind === 'none') throw new FetchFailure(redirectedHome(asked, url) ? 'moved' : 'no-article');
  return { ...outcome.article, content: stripPlaces(outcome.article.content) };
}

/**
 * Fetches what the library's jobs need, from an extension page that has a `DOMParser`. Sends nothing to sites the user does
 * not allow.
 */
export function createFetching(environment: FetchingBrowser): Fetching {
  /** Throws if the user does not allow the URL, or it is a private address that `from` may not reach. */
  const checkAccess = async (url: string, from: string) => {
    if (!mayReach(url, from)) throw new FetchFailure('refused');
    if (!(await environment.allowed(url))) throw new FetchFailure('permission');
  };

  /**
   * Fetches a URL on behalf of the page at `from`, up to the response headers. The browser follows redirects without showing
   * the steps in between, so the final URL is checked again before any of the response is read.
   */
  const get = async (
    url: string,
    from: string,
    request: RequestInit,
    signal: AbortSignal,
  ): Promise<FetchResult> => {
    await checkAccess(url, from);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const response = await fetch(url, { ...request, signal: limit }).catch(() => null);
    if (!response) {
      if (!navigator.onLine) throw new FetchFailure('offline', true);
      // A redirect to a site the user has not allowed fails the same way every time, so it is not retried.
      throw (await redirects(url, limit))
        ? new FetchFailure('permission')
        : new FetchFailure('refused', true);
    }
    try {
      const result = { response, url: response.url || url };
      if (result.url !== url) await checkAccess(result.url, from);
      return result;
    } catch (error) {
      await response.body?.cancel();
      throw error;
    }
  };

  /**
   * Fetches a page with the user's cookies, as opening it would, but never sends them along a redirect: the target is found
   * without cookies first, then requested by its own URL.
   */
  const getPage = async (url: string, signal: AbortSignal): Promise<FetchResult> => {
    const direct = await get(url, url, SIGNED_IN, signal);
    if (direct.response.type !== 'opaqueredirect') return direct;
    const anonymous = await get(url, url, ANONYMOUS, signal);
    const signedIn = await get(anonymous.url, url, SIGNED_IN, signal);
    // If the target redirects again once signed in, the anonymous version is used.
    const useAnonymous = signedIn.response.type === 'opaqueredirect';
    await (useAnonymous ? signedIn : anonymous).response.body?.cancel();
    return useAnonymous ? anonymous : signedIn;
  };

  /** Throws the matching failure unless the request succeeded. */
  const requireSuccess = async (result: FetchResult): Promise<FetchResult> => {
    if (result.response.ok) return result;
    await result.response.body?.cancel();
    throw failureOf(result.response);
  };

  return {
    article: async (url, signal) =>
      readPage(await requireSuccess(await getPage(url, signal)), url, environment),
    picturesOf: (content) => findImageUrls(content).filter((url) => /^https?:/.test(url)),
    async picture(url, from, signal) {
      // Pictures of an article need no sign-in, and their sites need not know who reads it.
      const { response } = await requireSuccess(await get(url, from, ANONYMOUS, signal));
      const bytes = await readBytes(response, MAX_BYTES);
      return readPicture(bytes, url).catch(() => {
        throw new FetchFailure('picture');
      });
    },
  };
}
