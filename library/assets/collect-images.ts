import { parseFragment } from '../../markup/parse';
import type { SafeHtml } from '../../markup/safe-html';
import { fromBase64 } from '../connection/encode';
import type { Asset } from '../types';

/** A picture wider than this, in pixels, is drawn smaller: twice what the widest column shows. */
export const MAX_IMAGE_WIDTH = 1600;
/** Bytes of one picture, and of all of an article. */
export const MAX_IMAGE_BYTES = 600 * 1024;
const MOST = 15 * 1024 * 1024;
/** A site that has not sent a picture after this time, in ms, will not. */
const PATIENCE = 10_000;
/** Quality of what is drawn anew, and by how much it shrinks where it is still too large. */
export const WEBP_QUALITY = 0.82;
const SHRINK = 0.7;
const TRIES = 4;

type Picture = Omit<Asset, 'id'>;

/**
 * What a page says of where its pictures' requests come from, by the pictures' addresses, each once, in reading order; ''
 * where it says nothing of one.
 */
function pictureReferrers(content: SafeHtml): Map<string, string> {
  const images = [...parseFragment(content).content.querySelectorAll('img[src]')];
  const named = images.map(
    (image) => [image.getAttribute('src') ?? '', image.getAttribute('referrerpolicy') ?? ''] as const,
  );
  return new Map(named.filter(([address]) => /^(?:https?|blob|data):/.test(address)));
}

/** Addresses of the pictures in an article's content, each once, in reading order. */
export const findImageUrls = (content: SafeHtml): string[] => [...pictureReferrers(content).keys()];

/** The picture of an address that an open document has loaded already. */
function loadedPicture(address: string, documents: readonly Document[]): HTMLImageElement | null {
  for (const open of documents)
    for (const image of open.images)
      if (image.complete && image.naturalWidth > 0 && (image.currentSrc === address || image.src === address))
        return image;
  return null;
}

/**
 * Asks for a picture the page has not loaded, or loaded in a way that may not be drawn: from its own site with the page's
 * cookies, from another one without any and only if that site lets others read it.
 */
function requestPicture(
  address: string,
  referrerPolicy: string,
  page: Document,
): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = page.createElementNS('http://www.w3.org/1999/xhtml', 'img') as HTMLImageElement;
    image.crossOrigin = 'anonymous';
    // Never more than the site, whatever the page would tell: its address may hold what is nobody's business.
    image.referrerPolicy =
      referrerPolicy === 'no-referrer' ? referrerPolicy : 'strict-origin-when-cross-origin';
    image.onload = () => resolve(image);
    image.onerror = () => resolve(null);
    setTimeout(() => resolve(null), PATIENCE);
    image.src = address;
  });
}

const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, WEBP_QUALITY));

/**
 * A blob's bytes, by way of text: what Firefox gives of a page's blob as bytes belongs to the page's world, and is no
 * `Uint8Array` of ours.
 */
function bytesOf(blob: Blob): Promise<Uint8Array> {
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

/** Draws a picture at a share of its size. Throws where its site does not let it be read. */
async function draw(image: HTMLImageElement, share: number, page: Document): Promise<Picture | null> {
  const canvas = page.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = Math.max(1, Math.round(image.naturalWidth * share));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * share));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await blobOf(canvas, 'image/webp');
  if (!blob || blob.size > MAX_IMAGE_BYTES) return null;
  const bytes = await bytesOf(blob);
  return { url: '', type: blob.type, width: canvas.width, height: canvas.height, bytes };
}

/** A picture as it is kept, as large as it may be; null where it cannot be read or is too large however small. */
async function keep(image: HTMLImageElement, page: Document): Promise<Picture | null> {
  let share = Math.min(1, MAX_IMAGE_WIDTH / image.naturalWidth);
  for (let tries = 0; tries < TRIES; tries++, share *= SHRINK) {
    const picture = await draw(image, share, page).catch(() => undefined);
    if (picture === undefined) return null;
    if (picture) return picture;
  }
  return null;
}

/**
 * The pictures of an article that can be had from the open page without any permission, one after the other. Takes its
 * content, and the documents that show it: the page, and the view over it.
 */
export async function* collectImages(
  content: SafeHtml,
  documents: readonly Document[],
): AsyncGenerator<Picture> {
  const [page] = documents;
  let room = MOST;
  for (const [url, referrerPolicy] of pictureReferrers(content)) {
    if (!page || room <= 0) return;
    const loaded = loadedPicture(url, documents);
    let picture = loaded && (await keep(loaded, page));
    if (!picture) {
      const requested = await requestPicture(url, referrerPolicy, page);
      picture = requested && (await keep(requested, page));
    }
    if (!picture || picture.bytes.length > room) continue;
    room -= picture.bytes.length;
    yield { ...picture, url };
  }
}
