import { Gunzip, Inflate, Unzlib } from 'fflate';
import { indexOfBytes, joinBytes } from '../../bytes';
import { isGzip } from './gunzip';

/** The head of an HTTP response. */
export interface HttpHead {
  status: number;
  /** By lower-cased name; of one that stands twice the first. */
  headers: ReadonlyMap<string, string>;
  /** Where the body begins. */
  bodyStart: number;
}

/** Bytes a body may have when it is inflated. */
const MAX_BODY_BYTES = 50_000_000;
const PUSHED_BYTES = 32 * 1024;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEAD_ENDS = [bytesOf('\r\n\r\n'), bytesOf('\n\n')];

/** Reads a response's status and headers; null if the bytes are none. */
export function readHttpHead(bytes: Uint8Array): HttpHead | null {
  const ends = HEAD_ENDS.map((end) => ({ at: indexOfBytes(bytes, end), length: end.length })).filter(
    ({ at }) => at !== -1,
  );
  const end = ends.sort((one, other) => one.at - other.at)[0];
  const bodyStart = end ? end.at + end.length : bytes.length;
  const [first = '', ...lines] = new TextDecoder().decode(bytes.subarray(0, bodyStart)).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(first)?.[1];
  if (!status) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name, value = ''] = /^([^\s:]+):(.*)$/.exec(line) ?? [];
    if (name && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim());
  }
  return { status: Number(status), headers, bodyStart };
}

/** Joins chunks of "chunked" coding; many crawlers have done it and left the header, so what is not chunked stays as it is. */
function joinChunks(body: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let isChunked = false;
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf(10, at);
    if (lineEnd === -1) break;
    const size = /^([\da-f]{1,8})\s*(?:;.*)?\s*$/i.exec(
      new TextDecoder().decode(body.subarray(at, lineEnd)),
    )?.[1];
    if (size === undefined) break;
    isChunked = true;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(body.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
  return isChunked ? joinBytes(pieces) : body;
}

/** Inflates as far as it goes; null if nothing comes out, or more than a page has. */
function inflate(body: Uint8Array, encoding: string): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const ondata = (bytes: Uint8Array): void => {
    pieces.push(bytes);
    length += bytes.length;
  };
  // "deflate" is zlib's by the standard, and bare by many servers.
  const isZlib = ((body[0] ?? 0) & 15) === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0;
  const stream = encoding === 'gzip' ? new Gunzip(ondata) : isZlib ? new Unzlib(ondata) : new Inflate(ondata);
  try {
    for (let at = 0; at < body.length && length <= MAX_BODY_BYTES; at += PUSHED_BYTES)
      stream.push(body.subarray(at, at + PUSHED_BYTES), at + PUSHED_BYTES >= body.length);
  } catch {
    // Cut off: what came before is text.
  }
  return length === 0 || length > MAX_BODY_BYTES ? null : joinBytes(pieces);
}

const looksLikeMarkup = (body: Uint8Array): boolean =>
  /^\s*</.test(new TextDecoder().decode(body.subarray(0, 200)));

/**
 * A response's body as the browser showed it, or null if it is compressed in a way that is not read (`br`, `zstd`). Crawlers decode
 * bodies and keep the header, so a body that is text already is taken as it is.
 */
export function decodeHttpBody(bytes: Uint8Array, { headers, bodyStart }: HttpHead): Uint8Array | null {
  const stored = bytes.subarray(bodyStart);
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  const body = isChunked ? joinChunks(stored) : stored;
  const encoding = (headers.get('content-encoding') ?? '').trim().toLowerCase();
  if (isGzip(body)) return inflate(body, 'gzip');
  if (encoding === '' || encoding === 'identity' || looksLikeMarkup(body)) return body;
  return encoding === 'deflate' ? inflate(body, 'deflate') : null;
}
