import { makeZip } from 'client-zip';
import { chunksOf } from '../../stream-chunks';
import { createZip64End } from './zip64';

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
  // The last chunk is the end record: 22 bytes, as there is no comment (APPNOTE 4.3.16).
  let last: Uint8Array<ArrayBuffer> | null = null;
  for await (const chunk of chunksOf(makeZip(entries()))) {
    if (last) yield last;
    last = chunk;
  }
  if (!last) return;
  const end = new DataView(last.buffer, last.byteOffset, last.byteLength);
  const [size, offset] = [end.getUint32(12, true), end.getUint32(16, true)];
  if (count >= MANY_ENTRIES && offset !== ELSEWHERE) yield createZip64End({ count, size, offset });
  yield last;
}

const clampTime = (time: number): number => Math.min(LATEST, Math.max(EARLIEST, time));
