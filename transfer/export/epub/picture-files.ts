import { detectImageType } from '../../../library/assets/detect-image-type';
import { fromBase64 } from '../../../library/connection/encode';
import type { Asset } from '../../../library/types';
import { parseSvg } from '../../../markup/parse';
import { mendDrawing } from './content/drawings';
import { SVG, toFile } from './xml';

/** A picture as a file of a book. */
export interface PictureFile {
  /** Ending of the name, without the dot. */
  extension: string;
  type: string;
  content: Uint8Array | string;
  /** Pixels; null if unknown. */
  size: { width: number; height: number } | null;
}

/** Endings by media type. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/x-icon': 'ico',
};

/** Types that every reader of books shows (EPUB 3.2, 3.1.1; 3.3 adds WebP). Others need something to fall back to. */
const CORE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml'];

/** Whether a file of this type has to name another that stands in for it. */
export const needsFallback = (type: string): boolean => !CORE_TYPES.includes(type);

/** A drawing without what could run or load anything; null if it is none. */
function readDrawing(bytes: Uint8Array): string | null {
  const drawing = parseSvg(new TextDecoder().decode(bytes));
  const root = drawing.documentElement;
  if (root.namespaceURI !== SVG || root.localName !== 'svg' || drawing.querySelector('parsererror'))
    return null;
  mendDrawing(root, 'part');
  return toFile(drawing);
}

function toPictureFile(bytes: Uint8Array, size: PictureFile['size']): PictureFile | null {
  const type = detectImageType(bytes) ?? 'image/svg+xml';
  const content = type === 'image/svg+xml' ? readDrawing(bytes) : bytes;
  return content === null ? null : { extension: EXTENSIONS[type] ?? 'bin', type, content, size };
}

/** A stored picture as a file, by what it is and not by what it is said to be; null if it is none. */
export const readAsset = ({ bytes, width, height }: Asset): PictureFile | null =>
  toPictureFile(bytes, width > 0 && height > 0 ? { width, height } : null);

/** A picture that stands in the article's HTML itself (RFC 2397) as a file; null if it is none. */
export function readDataAddress(address: string): PictureFile | null {
  const [, base64, data] = /^data:image\/[^,]*?(;base64)?,(.*)$/is.exec(address) ?? [];
  if (data === undefined) return null;
  try {
    const decoded = decodeURIComponent(data);
    return toPictureFile(base64 ? fromBase64(decoded) : new TextEncoder().encode(decoded), null);
  } catch {
    return null;
  }
}
