import { fromHex, toHex } from './hex';
import type { LibraryKey } from './library-key';
import { openSealed, seal } from './seal';

/** The name that the former keys are sealed under, in the file of the key that replaced them. */
const NAME = 'key/former';
const KEY_BYTES = 32;
const MAX_BYTES = 100 * KEY_BYTES;

/** Seals the keys (32 bytes each) that a library had before with the one it has now. Resolves to hexadecimal digits. */
export async function sealFormerKeys(
  key: LibraryKey,
  former: readonly Uint8Array<ArrayBuffer>[],
): Promise<string> {
  return toHex(await seal(key, NAME, new Uint8Array(await new Blob([...former]).arrayBuffer())));
}

/** Opens them, the earliest first. Throws `BrokenSeal`. */
export async function openFormerKeys(key: LibraryKey, sealed: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const bytes = await openSealed(key, NAME, fromHex(sealed), MAX_BYTES);
  return Array.from({ length: Math.floor(bytes.length / KEY_BYTES) }, (_, at) =>
    bytes.slice(at * KEY_BYTES, (at + 1) * KEY_BYTES),
  );
}
