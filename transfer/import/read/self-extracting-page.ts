import { toBase64 } from '../../../library/connection/encode';
import { indexOfBytes } from '../../bytes';
import { createUnreadable, type ImportedRow } from '../item';
import { readEntryBytes } from './entry';
import { inlinePictures } from './inline-pictures';
import { readPageHead, readSavedPage } from './page-head';
import { decodePage } from './page-text';
import { MAX_PAGE_BYTES } from './saved-page-file';
import { zipEntries } from './zip';

/** Pictures by the endings of their names, which are all that tells them in the zip. */
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};
/** Bytes of one picture, and of all that are held to be put into the page. */
const MAX_PICTURE_BYTES = 6_000_000;
const MAX_PICTURES_BYTES = 60_000_000;

const LOCAL_FILE = new Uint8Array([0x50, 0x4b, 3, 4]);

/** Whether a page's beginning says that the page itself is in a zip behind it. (single-file-core, processors/compression.) */
export const isSelfExtracting = (start: string): boolean =>
  /<html\b[^>]*\sdata-sfz\b/i.test(start) || /\bid=["']?sfz-wait-message\b/.test(start);

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** Reads the page in the zip, with its pictures; its frames, which are in folders, are left. */
export async function* readSelfExtracting(bytes: Uint8Array): AsyncGenerator<ImportedRow> {
  const start = indexOfBytes(bytes, LOCAL_FILE);
  const shell = decodePage(bytes.subarray(0, start === -1 ? bytes.length : start));
  const { savedUrl, savedAt } = await readPageHead(shell);
  const zip = new Blob([bytes.slice(start === -1 ? bytes.length : start)]);
  const pictures = new Map<string, string>();
  let held = 0;
  let html: string | null = null;
  const wants = (name: string) => name === 'index.html' || extensionOf(name) in PICTURE_TYPES;
  for await (const entry of zipEntries(zip, wants)) {
    if (entry.kind === 'unreadable') {
      yield entry;
      continue;
    }
    const isPage = entry.name === 'index.html';
    const content = await readEntryBytes(entry, isPage ? MAX_PAGE_BYTES : MAX_PICTURE_BYTES);
    if (!content) continue;
    if (isPage) html = decodePage(content);
    else {
      held += content.length;
      if (held > MAX_PICTURES_BYTES) continue;
      const type = PICTURE_TYPES[extensionOf(entry.name)];
      pictures.set(entry.name, `data:${type};base64,${toBase64(content)}`);
    }
  }
  if (html === null) yield createUnreadable('damaged', { start: savedUrl ?? '' });
  else
    yield await readSavedPage(
      inlinePictures(html, (address) => pictures.get(address) ?? null),
      {
        ...(savedUrl !== null && { url: savedUrl }),
        savedAt,
      },
    );
}
