import { parseFragment } from '../../markup/parse';
import type { SafeHtml } from '../../markup/safe-html';
import { fromBase64 } from '../connection/encode';
import type { Asset } from '../types';

/** Wider images are scaled down to this (px): twice the widest column. */
export const MAX_IMAGE_WIDTH = 1600;
/** Maximum bytes of one stored image, and of all images of an article. */
export const MAX_IMAGE_BYTES = 600 * 1024;
const MAX_TOTAL_BYTES = 15 * 1024 * 1024;
/** Time to wait for a site to send an image (ms). */
const REQUEST_TIMEOUT_MS = 10_000;
/** WebP quality (0–1); then the factor by which a file that is still too large is scaled down, and how often. */
export const WEBP_QUALITY = 0.82;
const SCALE_STEP = 0.7;
const MAX_TRIES = 4;

type Picture = Omit<Asset, 'id'>;

/**
 * The referrer policy of each image, by URL, in document order; empty if the page sets none.
 */
function findReferrerPolicies(content: SafeHtml): Map<string, string> {
  const images = [...parseFragment(content).content.querySelectorAll('img[src]')];
  const named = images.map(
    (image) => [image.getAttribute('src') ?? '', image.getAttribute('referrerpolicy') ?? ''] as const,
  );
  return new Map(named.filter(([address]) => /^(?:https?|blob|data):/.test(address)));
}

/** URLs of the images in an article's content, without duplicates, in document order. */
export const findImageUrls = (content: SafeHtml): string[] => [...findReferrerPolicies(content).keys()];

/** An image at `address` that one of the documents has already loaded, or null. */
function findLoadedImage(address: string, documents: readonly Document[]): HTMLImageElement | null {
  for (const open of documents)
    for (const image of open.images)
      if (image.complete && image.naturalWidth > 0 && (image.currentSrc === address || image.src === address))
        return image;
  return null;
}

/**
 * Requests an image that the page hasn't loaded, or loaded in a way that taints a canvas: with cookies from the page's own
 * site, and without any from another, which has to allow it (CORS). Resolves to null if it fails or takes too long.
 */
function requestImage(
  address: string,
  referrerPolicy: string,
  page: Document,
): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = page.createElementNS('http://www.w3.org/1999/xhtml', 'img') as HTMLImageElement;
    image.crossOrigin = 'anonymous';
    // Never send more than the origin, even if the page would: its full URL may be private.
    image.referrerPolicy =
      referrerPolicy === 'no-referrer' ? referrerPolicy : 'strict-origin-when-cross-origin';
    image.onload = () => resolve(image);
    image.onerror = () => resolve(null);
    setTimeout(() => resolve(null), REQUEST_TIMEOUT_MS);
    image.src = address;
  });
}

const toBlob = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, WEBP_QUALITY));

/**
 * The bytes of a blob, read as a data URL: in Firefox, an array buffer of a page's blob belongs to the page's world and isn't
 * an instance of our `Uint8Array`.
 */
function readBytes(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => {
      const text = String(reader.result);
      resolve(fromBase64(text.slice(text.indexOf(',') + 1)));
    };
    reader.readAsDataURL(blob);
  });
}

/**
 * Encodes an image at a fraction of its size, or returns null if it is still too large. Throws if the canvas is tainted,
 * because the image's site doesn't allow reading it.
 */
async function encodeAt(image: HTMLImageElement, scale: number, page: Document): Promise<Picture | null> {
  const canvas = page.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await toBlob(canvas, 'image/webp');
  if (!blob || blob.size > MAX_IMAGE_BYTES) return null;
  const bytes = await readBytes(blob);
  return { url: '', type: blob.type, width: canvas.width, height: canvas.height, bytes };
}

/** Encodes an image at the largest size allowed; null if it can't be read, or is too large at any size. */
async function encode(image: HTMLImageElement, page: Document): Promise<Picture | null> {
  let scale = Math.min(1, MAX_IMAGE_WIDTH / image.naturalWidth);
  for (let tries = 0; tries < MAX_TRIES; tries++, scale *= SCALE_STEP) {
    const picture = await encodeAt(image, scale, page).catch(() => undefined);
    if (picture === undefined) return null;
    if (picture) return picture;
  }
  return null;
}

/**
 * Yields the images of an article that can be read from the open page without any permission, one at a time. `documents` are
 * those that show it: the page first, then the view over it, if open.
 */
export async function* collectImages(
  content: SafeHtml,
  documents: readonly Document[],
): AsyncGenerator<Picture> {
  const [page] = documents;
  let room = MAX_TOTAL_BYTES;
  for (const [url, referrerPolicy] of findReferrerPolicies(content)) {
    if (!page || room <= 0) return;
    const loaded = findLoadedImage(url, documents);
    let picture = loaded && (await encode(loaded, page));
    if (!picture) {
      const requested = await requestImage(url, referrerPolicy, page);
      picture = requested && (await encode(requested, page));
    }
    if (!picture || picture.bytes.length > room) continue;
    room -= picture.bytes.length;
    yield { ...picture, url };
  }
}

/** Encodes an image that stands in a `data:` URL, which needs no request; null if it can't be drawn, or is too large at any size. */
export async function encodeEmbeddedImage(url: string, page: Document): Promise<Picture | null> {
  const image = await requestImage(url, '', page);
  return image && encode(image, page);
}
