import { LEXICON } from '../../article/clean/words/all';
import { extract } from '../../article/extract';
import { parseFetched } from '../../article/pages/fetched';
import { withoutPlaces } from '../../article/sanitize';
import { snapshot } from '../../article/snapshot/snapshot';
import type { Article } from '../../article/types';
import { FetchFailure, type Fetching } from '../../library/jobs';
import { detectLanguage } from '../reader/environment';
import { stretches } from '../reader/turns';
import { MOST_EACH, pictureAddresses, QUALITY, WIDEST } from '../save/pictures';
import { decodeHtml } from './charset';

/** A server that has not answered after this time, in ms, will not. */
const PATIENCE = 30_000;
/** Bytes of a page, or of a picture as its site sends it, that are more than any article needs. */
const LARGEST = 25_000_000;

/** What an answer without the wanted text means to a reader. */
function failureOf({ status, headers }: Response): FetchFailure {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : null;
  if (status === 404 || status === 410) return new FetchFailure('not-found');
  return new FetchFailure('refused', status === 429 || status >= 500, wait);
}

/** Fetches an address as opening it would, with the reader's own sign-in. Throws a `FetchFailure`. */
async function get(url: string, signal: AbortSignal): Promise<Response> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const response = await fetch(url, { credentials: 'include', signal: limit }).catch(() => {
    throw navigator.onLine ? new FetchFailure('refused', true) : new FetchFailure('offline', true);
  });
  if (!response.ok) throw failureOf(response);
  if (Number(response.headers.get('content-length') ?? 0) > LARGEST) throw new FetchFailure('refused');
  return response;
}

/** Whether a site led from an article's address to its front page, as it does once the article is gone. */
const ledHome = (asked: string, got: string): boolean =>
  new URL(asked).pathname !== '/' && new URL(got).pathname === '/';

async function readPage(response: Response, asked: string): Promise<Article> {
  const url = response.url || asked;
  const type = response.headers.get('content-type') ?? '';
  if (type && !/html|xml/.test(type)) throw new FetchFailure('no-article');
  const page = parseFetched(decodeHtml(await response.arrayBuffer(), type), url);
  const outcome = await extract(snapshot(page, url), {
    lexicon: LEXICON,
    mode: 'auto',
    detectLanguage: (text) => detectLanguage(text).catch(() => null),
    pause: stretches(),
  });
  if (outcome.kind === 'none') throw new FetchFailure(ledHome(asked, url) ? 'moved' : 'no-article');
  return { ...outcome.article, content: withoutPlaces(outcome.article.content) };
}

/** A picture no larger than a reader can see, as it is kept. Throws where it is none. */
async function readPicture(response: Response, url: string) {
  const blob = await response.blob();
  const keep = async (from: Blob, width: number, height: number) => ({
    url,
    type: from.type,
    width,
    height,
    bytes: new Uint8Array(await from.arrayBuffer()),
  });
  // A drawing has no pixels; it is shown as an image, where it can neither run nor load anything.
  if (blob.type.startsWith('image/svg') && blob.size <= MOST_EACH) return keep(blob, 0, 0);
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  if (width <= WIDEST && blob.size <= MOST_EACH) return keep(blob, width, height);
  const share = Math.min(1, WIDEST / width);
  const canvas = new OffscreenCanvas(Math.round(width * share), Math.round(height * share));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const smaller = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  if (smaller.size > MOST_EACH) throw new FetchFailure('picture');
  return keep(smaller, canvas.width, canvas.height);
}

/**
 * Fetching for the library's jobs, from a page of the extension that has a `DOMParser`. Takes what tells whether the reader
 * allows a site; nothing is asked of one that is not allowed.
 */
export function createFetching(allowed: (url: string) => Promise<boolean>): Fetching {
  const permitted = async (url: string) => {
    if (!(await allowed(url))) throw new FetchFailure('permission');
  };
  return {
    async article(url, signal) {
      await permitted(url);
      return readPage(await get(url, signal), url);
    },
    picturesOf: (content) => pictureAddresses(content).filter((url) => /^https?:/.test(url)),
    async picture(url, signal) {
      await permitted(url);
      const response = await get(url, signal);
      return readPicture(response, url).catch(() => {
        throw new FetchFailure('picture');
      });
    },
  };
}
