import { createUnreadable, type UnreadableRow } from '../item';
import { decodePage } from './page-text';
import { bytesOf } from './text';

/** Bytes of one saved page, its pictures within; what has more is no page that anybody read. */
export const MAX_PAGE_BYTES = 100_000_000;

/** A file's bytes if it is no larger than a page can be, else the row for the report. */
export async function readPageBytes(file: Blob): Promise<Uint8Array | UnreadableRow> {
  if (file.size > MAX_PAGE_BYTES) return createUnreadable('too-large');
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const chunk of bytesOf(file)) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** A file's text, decoded as a saved page, or the row for the report. */
export async function readPageFile(file: Blob): Promise<string | UnreadableRow> {
  const bytes = await readPageBytes(file);
  return bytes instanceof Uint8Array ? decodePage(bytes).replace(/^\uFEFF/, '') : bytes;
}

/** Whether text begins as an HTML page: a comment or an XML declaration may stand before it, a header may not. */
export const startsAsPage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|title|link|body)\b/i.test(
    text,
  );
