import { strToU8, zipSync } from 'fflate';
import { joinBytes } from '../../bytes';
import { createZip64End, type Directory } from '../write/zip64';

/** A zip that is written entry by entry. */
export interface ZipWriter {
  /** The bytes of one entry, to be written at once. `stored` leaves it as it is, as do formats that are compressed already. */
  add(name: string, content: Uint8Array | string, stored?: boolean): Uint8Array<ArrayBuffer>;
  /** The bytes that end the zip. */
  end(): Uint8Array<ArrayBuffer>;
}

/** Length of the end record without a comment (bytes; APPNOTE 4.3.16). */
const END_BYTES = 22;

/** Numbers from these on stand in zip64's records instead (APPNOTE 4.4.1.4). */
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

/** The years that a zip's dates can name (APPNOTE 4.4.6), a day inside them, for they are in the local time. */
const EARLIEST = Date.UTC(1980, 0, 2);
const LATEST = Date.UTC(2098, 11, 30);

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** An entry's record in the directory, as it is for an entry that begins at `offset`. */
function moveRecord(record: Uint8Array, offset: number): Uint8Array {
  if (offset < MAX_32) {
    viewOf(record).setUint32(42, offset, true);
    return record;
  }
  // The entry's place in a field of zip64 (APPNOTE 4.5.3), which is the record's end: it has no comment and no other field.
  const longer = joinBytes([record, new Uint8Array(12)]);
  const view = viewOf(longer);
  view.setUint16(6, 45, true);
  view.setUint16(30, 12, true);
  view.setUint32(42, MAX_32, true);
  view.setUint16(record.length, 1, true);
  view.setUint16(record.length + 2, 8, true);
  view.setBigUint64(record.length + 4, BigInt(offset), true);
  return longer;
}

function createEnd({ count, size, offset }: Directory): Uint8Array {
  const bytes = new Uint8Array(END_BYTES);
  const view = viewOf(bytes);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, Math.min(count, MAX_16), true);
  view.setUint16(10, Math.min(count, MAX_16), true);
  view.setUint32(12, Math.min(size, MAX_32), true);
  view.setUint32(16, Math.min(offset, MAX_32), true);
  return bytes;
}

/**
 * Creates a zip for readers of books. Each entry says its length before its content, as fflate's `zipSync` writes it: streamed
 * entries say it after, which many readers can't read where an entry is stored, as an EPUB's first must be (OCF 3.3, 4.3.3). So
 * an entry stands in memory as a whole, and of those before it only the directory. Entries and bytes may be as many as zip64
 * has room for. `modified` is the time written on all entries (Unix time in ms).
 */
export function createZipWriter(modified: number): ZipWriter {
  const mtime = Math.min(LATEST, Math.max(EARLIEST, modified));
  const records: Uint8Array[] = [];
  let written = 0;
  return {
    add(name, content, stored = false) {
      const bytes = typeof content === 'string' ? strToU8(content) : content;
      // A zip of this entry alone: the entry, its record in the directory, the end.
      const alone = zipSync({ [name]: [bytes, { level: stored ? 0 : 6, mtime }] });
      const end = alone.length - END_BYTES;
      const length = viewOf(alone).getUint32(end + 16, true);
      records.push(moveRecord(alone.slice(length, end), written));
      written += length;
      return alone.subarray(0, length);
    },
    end() {
      const size = records.reduce((sum, record) => sum + record.length, 0);
      const directory = { count: records.length, size, offset: written };
      const isLarge = directory.count >= MAX_16 || written + size >= MAX_32;
      return joinBytes([...records, ...(isLarge ? [createZip64End(directory)] : []), createEnd(directory)]);
    },
  };
}
