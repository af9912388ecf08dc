import { parseSvg } from '../../markup/parse';
import { MAX_IMAGE_BYTES, MAX_IMAGE_WIDTH, WEBP_QUALITY } from '../assets/collect-images';
import { detectImageType } from '../assets/detect-image-type';
import type { Asset } from '../types';
import { FetchFailure } from './job-runner';

type Picture = Omit<Asset, 'id'>;

/** Default size of an SVG without dimensions, as in browsers (px). */
const SVG_DEFAULT_SIZE = { width: 300, height: 150 };

async function toPicture(url: string, from: Blob, width: number, height: number): Promise<Picture> {
  const bytes = new Uint8Array(await from.arrayBuffer());
  return { url, type: detectImageType(bytes) ?? from.type, width, height, bytes };
}

/** Re-encodes a picture at no more than `MAX_IMAGE_WIDTH`. Throws if it is still too large. */
async function draw(
  url: string,
  source: ImageBitmap | HTMLImageElement,
  width: number,
  height: number,
): Promise<Picture> {
  const share = Math.min(1, MAX_IMAGE_WIDTH / Math.max(width, height));
  const size = (length: number) => Math.max(1, Math.round(length * share));
  const canvas = new OffscreenCanvas(size(width), size(height));
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height);
  const encoded = await canvas.convertToBlob({ type: 'image/webp', quality: WEBP_QUALITY });
  if (encoded.size > MAX_IMAGE_BYTES) throw new FetchFailure('picture');
  return toPicture(url, encoded, canvas.width, canvas.height);
}

/** An SVG length in pixels, or null if it is relative. */
function parsePixels(length: string | null): number | null {
  const found = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(length ?? '');
  return found && Number(found[1]) > 0 ? Number(found[1]) : null;
}

/** The size of an SVG from its attributes, or from its view box's aspect ratio. */
function sizeOf(root: Element): { width: number; height: number } {
  const [, , boxWidth = 0, boxHeight = 0] = (root.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const box = boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : SVG_DEFAULT_SIZE;
  const [width, height] = [parsePixels(root.getAttribute('width')), parsePixels(root.getAttribute('height'))];
  if (width && height) return { width, height };
  if (width) return { width, height: (width * box.height) / box.width };
  if (height) return { width: (height * box.width) / box.height, height };
  return box;
}

/**
 * Rasterises an SVG, because an SVG is a document and is never stored as one. It is drawn through an `<img>`, where it can
 * neither run scripts nor load anything. Throws if it isn't an SVG.
 */
async function drawSvg(bytes: Uint8Array<ArrayBuffer>, url: string): Promise<Picture> {
  // A larger one takes too long to draw.
  if (bytes.length > MAX_IMAGE_BYTES) throw new FetchFailure('picture');
  const parsed = parseSvg(new TextDecoder().decode(bytes));
  const root = parsed.documentElement;
  if (root.namespaceURI !== 'http://www.w3.org/2000/svg' || root.localName !== 'svg')
    throw new FetchFailure('picture');
  const { width, height } = sizeOf(root);
  // Firefox does not draw an SVG without explicit dimensions.
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  const text = new XMLSerializer().serializeToString(parsed);
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    await image.decode();
    return await draw(url, image, width, height);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/**
 * Prepares a picture for storage: scaled down to a useful size, and typed by its bytes rather than by what its site claims.
 * Throws if the bytes aren't a picture.
 */
export async function readPicture(bytes: Uint8Array<ArrayBuffer>, url: string): Promise<Picture> {
  const type = detectImageType(bytes);
  if (type === null) return drawSvg(bytes, url);
  const blob = new Blob([bytes], { type });
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  try {
    if (width <= MAX_IMAGE_WIDTH && blob.size <= MAX_IMAGE_BYTES)
      return await toPicture(url, blob, width, height);
    return await draw(url, bitmap, width, height);
  } finally {
    bitmap.close();
  }
}
