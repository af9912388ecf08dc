import { indexOfBytes } from '../../bytes';
import { decodeBase64 } from './base64';

/** A part of a MIME message, its body as it was before it was made fit for mail. */
export interface MimePart {
  /** By lower-cased name; of a header that stands twice the first. */
  headers: ReadonlyMap<string, string>;
  /** The media type, lower-cased, without its parameters. */
  type: string;
  bytes: Uint8Array;
}

/** A message: its own headers, and its parts in order, those within other parts too. */
export interface MimeMessage {
  headers: ReadonlyMap<string, string>;
  parts: readonly MimePart[];
}

/** Headers of one part, in bytes; and the parts of one message. */
const MAX_HEADER_BYTES = 256 * 1024;
const MAX_PARTS = 20_000;

const LF = 10;
const CR = 13;

/** A parameter of a header: `boundary="…"`. */
export function headerParameter(header: string | undefined, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i').exec(
    header ?? '',
  );
  return match ? (match[1]?.replace(/\\(.)/g, '$1') ?? match[2] ?? null) : null;
}

/** Words of a header that are not ASCII: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047). */
export function decodeHeaderWords(text: string): string {
  // The spaces between two encoded words are none of the text.
  const joined = text.replace(/(\?=)\s+(?==\?)/g, '$1');
  return joined.replace(
    /=\?([^?\s]+)\?([bq])\?([^?]*)\?=/gi,
    (all, charset: string, encoding: string, word: string) => {
      const bytes =
        encoding.toLowerCase() === 'b'
          ? decodeBase64(word)
          : decodeQuotedPrintable(new TextEncoder().encode(word.replaceAll('_', ' ')));
      try {
        return new TextDecoder(charset.replace(/\*.*$/, '')).decode(bytes);
      } catch {
        return all;
      }
    },
  );
}

const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte & 0xdf;
  return letter >= 65 && letter <= 70 ? letter - 55 : -1;
};

/** The bytes of quoted-printable text (RFC 2045, 6.7); what is not well-formed stays as it is. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x3d) {
      decoded[length++] = byte;
      continue;
    }
    const high = hexValue(bytes[at + 1]);
    const low = hexValue(bytes[at + 2]);
    if (high >= 0 && low >= 0) {
      decoded[length++] = high * 16 + low;
      at += 2;
      continue;
    }
    // A line end after `=` is none of the text; spaces may have been added before it.
    let end = at + 1;
    while (bytes[end] === 32 || bytes[end] === 9) end++;
    if (bytes[end] === CR && bytes[end + 1] === LF) at = end + 1;
    else if (bytes[end] === LF || bytes[end] === CR) at = end;
    else decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}

function decodeBody(body: Uint8Array, encoding: string | undefined): Uint8Array {
  const name = encoding?.trim().toLowerCase();
  if (name === 'base64') return decodeBase64(new TextDecoder('latin1').decode(body));
  return name === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

/** Where the headers at `start` end, and the body after the empty line begins. */
function splitHeaders(
  bytes: Uint8Array,
  start: number,
  end: number,
): { headers: Map<string, string>; body: number } {
  let body = start;
  let line = start;
  const limit = Math.min(end, start + MAX_HEADER_BYTES);
  for (;;) {
    const next = bytes.indexOf(LF, line);
    const lineEnd = next === -1 || next >= limit ? limit : next;
    const isEmpty = lineEnd === line || (lineEnd === line + 1 && bytes[line] === CR);
    body = Math.min(lineEnd + 1, end);
    if (isEmpty || lineEnd >= limit) break;
    line = lineEnd + 1;
  }
  const text = new TextDecoder().decode(bytes.subarray(start, body)).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/^([\w-]+):[ \t]*(.*)$/gm))
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim());
  return { headers, body };
}

interface Section {
  start: number;
  end: number;
}

/** The sections between the lines of a boundary; the last goes to the end where the file was cut off. */
function sectionsOf(bytes: Uint8Array, { start, end }: Section, boundary: string): Section[] {
  const marker = new TextEncoder().encode(`--${boundary}`);
  const sections: Section[] = [];
  let open: number | null = null;
  for (let at = indexOfBytes(bytes, marker, start); at !== -1 && at < end; ) {
    const after = at + marker.length;
    if (at === start || bytes[at - 1] === LF) {
      // The line end before a boundary is the boundary's.
      const last = at - (bytes[at - 2] === CR ? 2 : 1);
      if (open !== null) sections.push({ start: open, end: Math.max(open, last) });
      open = null;
      if (bytes[after] === 0x2d && bytes[after + 1] === 0x2d) return sections;
      const lineEnd = bytes.indexOf(LF, after);
      if (lineEnd === -1 || sections.length >= MAX_PARTS) return sections;
      open = lineEnd + 1;
    }
    at = indexOfBytes(bytes, marker, after);
  }
  if (open !== null) sections.push({ start: open, end });
  return sections;
}

/** Reads a MIME message as MHTML files are: lenient with line ends, with what is cut off, and with boundaries that nest. */
export function readMime(bytes: Uint8Array): MimeMessage {
  const message = splitHeaders(bytes, 0, bytes.length);
  const parts: MimePart[] = [];
  const open: { headers: Map<string, string>; section: Section }[] = [
    { headers: message.headers, section: { start: message.body, end: bytes.length } },
  ];
  for (let next = open.pop(); next && parts.length < MAX_PARTS; next = open.pop()) {
    const { headers, section } = next;
    const type = (headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? '';
    const boundary = type.startsWith('multipart/')
      ? headerParameter(headers.get('content-type'), 'boundary')
      : null;
    if (boundary === null) {
      const body = bytes.subarray(section.start, section.end);
      parts.push({ headers, type, bytes: decodeBody(body, headers.get('content-transfer-encoding')) });
      continue;
    }
    const inner = sectionsOf(bytes, section, boundary).map(({ start, end }) => {
      const { headers: own, body } = splitHeaders(bytes, start, end);
      return { headers: own, section: { start: body, end } };
    });
    open.push(...inner.reverse());
  }
  return { headers: message.headers, parts };
}
