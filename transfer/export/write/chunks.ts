/** Pieces are joined up to about this many bytes or characters, so that each write is worth its while. */
const CHUNK_LENGTH = 256 * 1024;

/** Text as UTF-8, in chunks. Half of a surrogate pair, which UTF-8 has no bytes for, becomes U+FFFD. */
export async function* encodeText(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK_LENGTH) continue;
    yield encoder.encode(waiting.join(''));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield encoder.encode(waiting.join(''));
}

/** Bytes in fewer pieces: small ones are joined, large ones pass as they are. */
export async function* joinChunks(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let chunk = new Uint8Array(CHUNK_LENGTH);
  let length = 0;
  for await (const piece of pieces) {
    if (length > 0 && length + piece.length > chunk.length) {
      yield chunk.subarray(0, length);
      chunk = new Uint8Array(CHUNK_LENGTH);
      length = 0;
    }
    if (piece.length > chunk.length) yield piece;
    else {
      chunk.set(piece, length);
      length += piece.length;
    }
  }
  if (length > 0) yield chunk.subarray(0, length);
}
