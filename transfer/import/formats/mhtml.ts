import { toBase64 } from '../../../library/connection/encode';
import type { Importer } from '../importer';
import { createUnreadable, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { type FindPicture, inlinePictures } from '../read/inline-pictures';
import { decodeHeaderWords, headerParameter, type MimeMessage, type MimePart, readMime } from '../read/mime';
import { PAGE_HEAD_FIELDS, readSavedPage } from '../read/page-head';
import { decodePage } from '../read/page-text';
import { readPageBytes } from '../read/saved-page-file';
import { detectEncoding } from '../read/text';
import { textOf } from '../read/values';

const isPage = ({ type }: MimePart): boolean => type === 'text/html' || type === 'application/xhtml+xml';

/** An address or a `Content-ID` without its brackets. */
const bare = (value: string | null | undefined): string | null =>
  textOf(value?.trim().replace(/^<(.*)>$/, '$1'));

/** The part that is the page: the one that `start` names, else the first of HTML. */
function findPage({ headers, parts }: MimeMessage): MimePart | undefined {
  const start = bare(headerParameter(headers.get('content-type'), 'start'));
  const named = start && parts.find((part) => isPage(part) && bare(part.headers.get('content-id')) === start);
  return named || parts.find(isPage);
}

/** An address as the page means it, without what stands after `#`. */
function resolve(address: string, base: string | null): string {
  if (!URL.canParse(address, base ?? undefined)) return address;
  const url = new URL(address, base ?? undefined);
  url.hash = '';
  return url.href;
}

/** Finds the message's pictures by `cid:` or by their address. */
function picturesOf(parts: readonly MimePart[], base: string | null): FindPicture {
  const pictures = new Map<string, MimePart>();
  for (const part of parts.filter(({ type }) => type.startsWith('image/'))) {
    const id = bare(part.headers.get('content-id'));
    const location = bare(part.headers.get('content-location'));
    if (id) pictures.set(`cid:${id}`, part);
    if (location) pictures.set(resolve(location, base), part);
  }
  const encoded = new Map<MimePart, string>();
  return (address) => {
    const part = pictures.get(address) ?? pictures.get(resolve(address, base));
    if (!part || part.bytes.length === 0) return null;
    const data = encoded.get(part) ?? `data:${part.type};base64,${toBase64(part.bytes)}`;
    encoded.set(part, data);
    return data;
  };
}

async function readMessage(message: MimeMessage): Promise<ImportedRow> {
  const page = findPage(message);
  if (!page) return createUnreadable('damaged', { start: message.headers.get('subject') ?? '' });
  const { headers } = message;
  const location = bare(page.headers.get('content-location'));
  const address =
    bare(headers.get('snapshot-content-location')) ?? location ?? bare(headers.get('content-location'));
  const html = decodePage(page.bytes, page.headers.get('content-type'));
  const subject = headers.get('subject');
  return readSavedPage(inlinePictures(html, picturesOf(message.parts, location ?? address)), {
    ...(address !== null && { url: address }),
    ...(subject && { title: textOf(decodeHeaderWords(subject)) }),
    savedAt: parseTime(headers.get('date')?.replace(/\s*\([^)]*\)$/, '')),
  });
}

/** Editors store these files as UTF-16 now and then; within, all is ASCII or has an encoding of its own. */
function withoutUtf16(bytes: Uint8Array): Uint8Array {
  const encoding = detectEncoding(bytes.subarray(0, 1024));
  return encoding.startsWith('utf-16')
    ? new TextEncoder().encode(new TextDecoder(encoding).decode(bytes))
    : bytes;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * A page as Chrome, Edge and Internet Explorer save it in one file (RFC 2557). Its pictures are put into the page; frames, styles and
 * fonts are left, since the reading view has its own.
 */
export const mhtml: Importer = {
  id: 'mhtml',
  name: 'MHTML',
  fields: {
    'Snapshot-Content-Location': 'url',
    'Content-Location of the page': 'url',
    Subject: 'title',
    Date: 'savedAt',
    'the page’s HTML': 'content',
    'images by Content-Location or Content-ID': 'content',
    ...PAGE_HEAD_FIELDS,
    'Content-Type, Content-Transfer-Encoding, start': 'used',
    'styles, fonts': 'left: the reading view has its own',
    frames: 'left: pages of their own, mostly advertisements',
    From: 'left: the program it was saved with',
  },
  accepts: (sample) => {
    const text =
      sample.kind === 'zip'
        ? ''
        : sample.kind === 'text'
          ? sample.text
          : new TextDecoder().decode(sample.start);
    const [headers = ''] = text.trimStart().split(/\r?\n\s*\r?\n/, 1);
    if (!/^[\w-]+:/.test(headers)) return false;
    return (
      /^snapshot-content-location:/im.test(headers) ||
      (/^mime-version:/im.test(headers) &&
        /^content-type:\s*(?:multipart\/related|text\/html)/im.test(headers))
    );
  },
  async *read(file) {
    const bytes = await readPageBytes(file);
    if (!(bytes instanceof Uint8Array)) return yield bytes;
    const plain = withoutUtf16(bytes);
    const start = BYTE_ORDER_MARK.every((byte, index) => plain[index] === byte) ? 3 : 0;
    yield await readMessage(readMime(plain.subarray(start)));
  },
};
