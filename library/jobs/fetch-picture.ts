import { parseSvg } from '../../markup/parse';
import { MAX_IMAGE_WIDTH, MOST_EACH, QUALITY } from '../assets/collect-images';
import { detectImageType } from '../assets/picture-type';
import type { Asset } from '../types';
import { FetchFailure } from './job-runner';

type Picture = Omit<Asset, 'id'>;

/** The length and height of an SVG that says neither, as browsers have it, in pixels. */
const SVG_SIZE = { width: 300, height: 150 };

async function keep(url: string, from: Blob, width: number, height: number): Promise<Picture> {
  const bytes = new Uint8Array(await from.arrayBuffer());
  return { url, type: detectImageType(bytes) ?? from.type, width, height, bytes };
}

/** Draws a picture no wider than a reader can see. Throws where it is too large even then. */
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
  const drawn = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  if (drawn.size > MOST_EACH) throw new FetchFailure('picture');
  return keep(url, drawn, canvas.width, canvas.height);
}

/** A length of an SVG in pixels; null for one that depends on what it stands in. */
function pixels(length: string | null): number | null {
  const found = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(length ?? '');
  return found && Number(found[1]) > 0 ? Number(found[1]) : null;
}

/** The size of an SVG by its attributes, or by the shape of its view box. */
function sizeOf(root: Element): { width: number; height: number } {
  const [, , boxWidth = 0, boxHeight = 0] = (root.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const box = boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : SVG_SIZE;
  const [width, height] = [pixels(root.getAttribute('width')), pixels(root.getAttribute('height'))];
  if (width && height) return { width, height };
  if (width) return { width, height: (width * box.height) / box.width };
  if (height) return { width: (height * box.width) / box.height, height };
  return box;
}

/**
 * An SVG as a picture of pixels: it is a document, and is not to be kept as one. Drawn as an image, where it can neither run
 * nor load anything. Throws for what is no SVG.
 */
async function drawSvg(bytes: Uint8Array<ArrayBuffer>, url: string): Promise<Picture> {
  // A longer one takes more to draw than anybody waits for.
  if (bytes.length > MOST_EACH) throw new FetchFailure('picture');
  const parsed = parseSvg(new TextDecoder().decode(bytes));
  const root = parsed.documentElement;
  if (root.namespaceURI !== 'http://www.w3.org/2000/svg' || root.localName !== 'svg')
    throw new FetchFailure('picture');
  const { width, height } = sizeOf(root);
  // Firefox draws none that does not say how large it is.
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
 * A picture as it is kept: no larger than a reader can see, and what its bytes are, whatever its site calls them. Takes its
 * bytes and address. Throws where they are no picture.
 */
export async function readPicture(bytes: Uint8Array<ArrayBuffer>, url: string): Promise<Picture> {
  const type = detectImageType(bytes);
  if (type === null) return drawSvg(bytes, url);
  const blob = new Blob([bytes], { type });
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  try {
    if (width <= MAX_IMAGE_WIDTH && blob.size <= MOST_EACH) return await keep(url, blob, width, height);
    return await draw(url, bitmap, width, height);
  } finally {
    bitmap.close();
  }
}
