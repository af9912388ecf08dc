/** Lengths of the zip64 end record and its locator (bytes; APPNOTE 4.3.14 and 4.3.15). */
const ZIP64_END_BYTES = 56;
const LOCATOR_BYTES = 20;

/** A zip's directory: its number of entries, its length and where it begins (bytes). */
export interface Directory {
  count: number;
  size: number;
  offset: number;
}

/** The zip64 end record and its locator, which stand right behind the directory of a zip that its plain end record can't describe. */
export function createZip64End({ count, size, offset }: Directory): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(ZIP64_END_BYTES + LOCATOR_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06064b50, true);
  // The length of what follows; version 4.5 made it, on Unix, and is needed to read it.
  view.setBigUint64(4, BigInt(ZIP64_END_BYTES - 12), true);
  view.setUint16(12, 0x032d, true);
  view.setUint16(14, 45, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(size), true);
  view.setBigUint64(48, BigInt(offset), true);
  view.setUint32(ZIP64_END_BYTES, 0x07064b50, true);
  view.setBigUint64(ZIP64_END_BYTES + 8, BigInt(offset + size), true);
  view.setUint32(ZIP64_END_BYTES + 16, 1, true);
  return bytes;
}
