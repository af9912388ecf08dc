import { toBase64 } from '../../../library/connection/encode';
import { readEntryBytes } from './entry';
import type { ZipEntry } from './zip';

const EXTENSION = /\.(jpe?g|png|gif|webp|svg|avif|bmp)$/i;
/** Bytes of one article's pictures that are put into it; further ones stay away. */
const MAX_BYTES = 100_000_000;

/** Whether a zip's entry is a picture, by its name. */
export const isPictureName = (name: string): boolean => EXTENSION.test(name);

/** The pictures of one article that a zip has beside it, and that may be nowhere else anymore. */
export class ZipPictures {
  private readonly urls = new Map<string, string>();
  private length = 0;

  /** Reads a picture; `address` is what the article's HTML calls it. */
  async add(entry: ZipEntry, address: string): Promise<void> {
    const bytes = await readEntryBytes(entry, MAX_BYTES - this.length);
    const extension = EXTENSION.exec(entry.name)?.[1]?.toLowerCase();
    if (!bytes || !extension) return;
    this.length += bytes.length;
    const type = { jpg: 'jpeg', svg: 'svg+xml' }[extension] ?? extension;
    this.urls.set(address, `data:image/${type};base64,${toBase64(bytes)}`);
  }

  /** HTML with the pictures in it, as `data:` URLs in place of the addresses they were added under. */
  putInto(html: string): string {
    if (this.urls.size === 0) return html;
    return html.replace(/(\ssrc\s*=\s*["'])([^"']*)/gi, (all, before: string, address: string) => {
      const url = this.urls.get(address);
      return url === undefined ? all : before + url;
    });
  }
}
