import { makeZip } from 'client-zip';

/** A file to be written into a zip. */
export interface ZippedFile {
  /** Its path in the zip, parts separated by `/` and safe on every system (`file-names.ts`). */
  name: string;
  content: Uint8Array | string | AsyncIterable<Uint8Array>;
  /** When it was last changed (Unix time in ms). */
  modified: number;
}

/** The years that a zip's dates can name (APPNOTE 4.4.6), a day inside them, for they are in the local time. */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2107, 11, 30);

/** From this many entries on the number does not fit into the end record (APPNOTE 4.4.1.4). */
const MANY_ENTRIES = 0xffff;
/** In place of a number that stands in the zip64 end record. */
const ELSEWHERE = 0xffffffff;

/** Lengths of the zip64 end record and its locator (bytes; APPNOTE 4.3.14 and 4.3.15). */
const ZIP64_END_BYTES = 56;
const LOCATOR_BYTES = 20;

/**
 * The zip64 end record and its locator for a zip that has too many entries, made of its plain end record. client-zip writes them
 * only for large files; without them programs see as many entries as fit, or call the zip damaged.
 */
function createZip64End(
  end: DataView,
  { count, offset }: { count: number; offset: number },
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(ZIP64_END_BYTES + LOCATOR_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06064b50, true);
  // The length of what follows; version 4.5 made it, on Unix, and is needed to read it.
  view.setBigUint64(4, BigInt(ZIP64_END_BYTES - 12), true);
  view.setUint16(12, 0x032d, true);
  view.setUint16(14, 45, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(end.getUint32(12, true)), true);
  view.setBigUint64(48, BigInt(end.getUint32(16, true)), true);
  view.setUint32(ZIP64_END_BYTES, 0x07064b50, true);
  view.setBigUint64(ZIP64_END_BYTES + 8, BigInt(offset), true);
  view.setUint32(ZIP64_END_BYTES + 16, 1, true);
  return bytes;
}

/** The chunks of a stream. Leaving the loop early ends the stream. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value as Uint8Array<ArrayBuffer>;
    }
  } finally {
    // What client-zip throws into the files' generator comes back from there.
    await reader.cancel(new Error('stopped')).catch(() => undefined);
  }
}

/**
 * Writes files as a zip, without compressing them: pictures are already compressed. Keeps nothing but the list of names, so a zip
 * may have more than 65,535 files, and they and it more than 4 GB (zip64). Rejects with what reading the files throws.
 */
export async function* zipFiles(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let count = 0;
  async function* entries() {
    for await (const { name, content, modified } of files) {
      count++;
      yield { name, input: content, lastModified: new Date(clampTime(modified)) };
    }
  }
  let offset = 0;
  // The last chunk is the end record: 22 bytes, as there is no comment (APPNOTE 4.3.16).
  let last: Uint8Array<ArrayBuffer> | null = null;
  for await (const chunk of chunksOf(makeZip(entries()))) {
    if (last) {
      yield last;
      offset += last.length;
    }
    last = chunk;
  }
  if (!last) return;
  const end = new DataView(last.buffer, last.byteOffset, last.byteLength);
  if (count >= MANY_ENTRIES && end.getUint32(16, true) !== ELSEWHERE)
    yield createZip64End(end, { count, offset });
  yield last;
}

const clampTime = (time: number): number => Math.min(LATEST, Math.max(EARLIEST, time));
