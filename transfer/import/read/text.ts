import { joinBytes } from '../../bytes';

/** Bytes read at once: a zip's worst ratio of 1,032 makes 33 MB of them. */
export const CHUNK_BYTES = 32 * 1024;

/** How much of a file's beginning tells its encoding. */
const ENCODING_SAMPLE_BYTES = 64 * 1024;

/** A file's bytes in order. Reads as it is asked, so a file of 2 GB never stands in memory. */
export async function* bytesOf(file: Blob, chunkBytes = 16 * CHUNK_BYTES): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.size; start += chunkBytes)
    yield new Uint8Array(await file.slice(start, start + chunkBytes).arrayBuffer());
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // `stream`: a character cut off at the sample's end is no mistake.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a byte order mark: every other byte of Latin text, markup or digits is 0. */
function utf16Without(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 1024) & ~1;
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (length < 8) return null;
  if (odd > length / 4 && even < odd / 4) return 'utf-16le';
  return even > length / 4 && odd < even / 4 ? 'utf-16be' : null;
}

/**
 * The encoding of text by its beginning: a byte order mark, UTF-16 without one, UTF-8 where it is that, else windows-1252, which
 * is what old Windows programs wrote. A label for `TextDecoder`.
 */
export function detectEncoding(start: Uint8Array): string {
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return utf16Without(start) ?? (isUtf8(start) ? 'utf-8' : 'windows-1252');
}

/** Decodes chunks of one text, without its byte order mark; line ends stay as they are. */
export async function* decodeChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let start = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    start = joinBytes([start, chunk]);
    if (start.length < ENCODING_SAMPLE_BYTES) continue;
    decoder = new TextDecoder(detectEncoding(start));
    yield decoder.decode(start, { stream: true });
  }
  decoder ??= new TextDecoder(detectEncoding(start));
  yield start.length < ENCODING_SAMPLE_BYTES ? decoder.decode(start) : decoder.decode();
}

/** A file's text in pieces. */
export const textChunksOf = (file: Blob): AsyncGenerator<string> => decodeChunks(bytesOf(file));

/** A whole text, or null if it has more than `maxLength` characters. */
export async function joinText(chunks: AsyncIterable<string>, maxLength: number): Promise<string | null> {
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length > maxLength) return null;
  }
  return text;
}

/** Decodes bytes that are one text. */
export const decodeText = (bytes: Uint8Array): string => new TextDecoder(detectEncoding(bytes)).decode(bytes);
