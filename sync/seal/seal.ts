import { readStream } from '../read-stream';
import type { LibraryKey } from './library-key';

/** A file that cannot be opened: it is cut off, changed, another file's, or sealed with another key. */
export class BrokenSeal extends Error {}

/** "LSY1": a sealed file of version 1. */
const MAGIC = new Uint8Array([0x4c, 0x53, 0x59, 0x31]);
const SALT_BYTES = 32;
const TAG_BYTES = 16;
/** Each file has a key of its own, so the nonce may be the same for all. */
const NONCE = new Uint8Array(12);

const encode = (text: string) => new TextEncoder().encode(text);

/** The key of one file. */
const fileKey = ({ files }: LibraryKey, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: encode('lectern-sync/1 file') },
    files,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );

/** Compresses bytes, or expands them. */
const pipe = (bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(through);

/** Packs and seals a file. `name` is where it belongs, and is sealed with it: moved elsewhere it does not open. */
export async function seal(
  key: LibraryKey,
  name: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: NONCE, additionalData: encode(name) },
    await fileKey(key, salt),
    await new Response(pipe(content, new CompressionStream('gzip'))).arrayBuffer(),
  );
  return new Uint8Array(await new Blob([MAGIC, salt, sealed]).arrayBuffer());
}

/**
 * Opens a sealed file that belongs at `name`. Throws `BrokenSeal` if it is cut off, changed, another file's, sealed with another
 * key, or longer than `limit` bytes when unpacked.
 */
export async function openSealed(
  key: LibraryKey,
  name: string,
  file: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const start = MAGIC.length + SALT_BYTES;
  if (file.length < start + TAG_BYTES || MAGIC.some((byte, at) => file[at] !== byte))
    throw new BrokenSeal(`${name} is no sealed file`);
  let packed: ArrayBuffer;
  try {
    packed = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: NONCE, additionalData: encode(name) },
      await fileKey(key, file.slice(MAGIC.length, start)),
      file.slice(start),
    );
  } catch {
    throw new BrokenSeal(`${name} cannot be opened`);
  }
  return readStream(
    pipe(new Uint8Array(packed), new DecompressionStream('gzip')),
    limit,
    () => new BrokenSeal(`it unpacks to more than ${limit} bytes`),
  );
}
