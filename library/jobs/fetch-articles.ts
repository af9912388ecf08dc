import { extract } from '../../article/extract';
import { ALL_PHRASES } from '../../article/languages/all';
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

/** A server that has not answered after this time, in ms, will not. */
const PATIENCE = 30_000;
/** Bytes of a page, or of a picture as its site sends it, that are more than any article needs. */
const LARGEST = 25_000_000;

const SIGNED_IN: RequestInit = { credentials: 'include', redirect: 'manual' };
const ANONYMOUS: RequestInit = { credentials: 'omit' };

/** An answer, and the address that it is of: where the asked one led. */
interface Got {
  response: Response;
  url: string;
}

/** What an answer without the wanted text means to a reader. */
function failureOf({ status, headers }: Response): FetchFailure {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : null;
  if (status === 404 || status === 410) return new FetchFailure('not-found');
  return new FetchFailure('refused', status === 429 || status >= 500, wait);
}

/** Whether an address leads on to another one: asked without following it. */
async function leadsOn(url: string, signal: AbortSignal): Promise<boolean> {
  const answer = await fetch(url, { credentials: 'omit', redirect: 'manual', signal }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.type === 'opaqueredirect';
}

/** Whether a site led from an article's address to its front page, as it does once the article is gone. */
const ledHome = (asked: string, got: string): boolean =>
  new URL(asked).pathname !== '/' && new URL(got).pathname === '/';

/** What fetching needs of the browser. */
export interface FetchingBrowser {
  /** Whether the reader allows a site. */
  allowed(url: string): Promise<boolean>;
  /** The language of a text, or null where it is not sure. May reject. */
  detectLanguage(text: string): Promise<string | null>;
  /** Makes what extraction calls between its stages, so that others have their turn. */
  createPause(): () => Promise<void>;
}

async function readPage({ response, url }: Got, asked: string, given: FetchingBrowser): Promise<Article> {
  const type = response.headers.get('content-type') ?? '';
  if (type && !/html|xml/.test(type)) throw new FetchFailure('no-article');
  const page = parseFetched(decodeHtml(await readBytes(response, LARGEST), type), url);
  const outcome = await extract(takeSnapshot(page, url), {
    lexicon: ALL_PHRASES,
    mode: 'auto',
    detectLanguage: (text) => given.detectLanguage(text).catch(() => null),
    pause: given.createPause(),
  });
  if (outcome.kind === 'none') throw new FetchFailure(ledHome(asked, url) ? 'moved' : 'no-article');
  return { ...outcome.article, content: stripPlaces(outcome.article.content) };
}

/**
 * Fetching for the library's jobs, from a page of the extension that has a `DOMParser`. Nothing is asked of a
 * site that the reader does not allow.
 */
export function createFetching(given: FetchingBrowser): Fetching {
  /** Throws where the reader does not allow an address, or it is a private one that `from` may not reach. */
  const check = async (url: string, from: string) => {
    if (!mayReach(url, from)) throw new FetchFailure('refused');
    if (!(await given.allowed(url))) throw new FetchFailure('permission');
  };

  /**
   * Fetches an address for what stands at `from`, up to where its headers are here. The browser follows where it leads, and
   * shows us nothing of the way; the place where it ends is asked about again, and nothing of it is read that may not be.
   */
  const get = async (url: string, from: string, request: RequestInit, signal: AbortSignal): Promise<Got> => {
    await check(url, from);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    const response = await fetch(url, { ...request, signal: limit }).catch(() => null);
    if (!response) {
      if (!navigator.onLine) throw new FetchFailure('offline', true);
      // What leads to a site that the reader has not allowed fails like this each time: once is enough.
      throw (await leadsOn(url, limit)) ? new FetchFailure('permission') : new FetchFailure('refused', true);
    }
    try {
      const got = { response, url: response.url || url };
      if (got.url !== url) await check(got.url, from);
      return got;
    } catch (error) {
      await response.body?.cancel();
      throw error;
    }
  };

  /**
   * Fetches a page as opening it would, with the reader's own sign-in, but sends that to no site that the page may lead to:
   * where it leads is found out without, and asked for by its own address.
   */
  const getPage = async (url: string, signal: AbortSignal): Promise<Got> => {
    const own = await get(url, url, SIGNED_IN, signal);
    if (own.response.type !== 'opaqueredirect') return own;
    const led = await get(url, url, ANONYMOUS, signal);
    const there = await get(led.url, url, SIGNED_IN, signal);
    // A page that leads on and on is taken as it is for everybody.
    const taken = there.response.type === 'opaqueredirect' ? led : there;
    await (taken === led ? there : led).response.body?.cancel();
    return taken;
  };

  /** An answer that has what was asked for. Throws what another one means. */
  const fulfilled = async (got: Got): Promise<Got> => {
    if (got.response.ok) return got;
    await got.response.body?.cancel();
    throw failureOf(got.response);
  };

  return {
    article: async (url, signal) => readPage(await fulfilled(await getPage(url, signal)), url, given),
    picturesOf: (content) => findImageUrls(content).filter((url) => /^https?:/.test(url)),
    async picture(url, from, signal) {
      // Nobody has to sign in to see an article's pictures, and their sites need not know who reads.
      const { response } = await fulfilled(await get(url, from, ANONYMOUS, signal));
      const bytes = await readBytes(response, LARGEST);
      return readPicture(bytes, url).catch(() => {
        throw new FetchFailure('picture');
      });
    },
  };
}
