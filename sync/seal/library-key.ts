import { toHex } from './hex';

/** The key of a library: what seals its files, and what names them. Neither can be read by scripts once made. */
export interface LibraryKey {
  /** Keys of files are derived from it (HKDF). */
  files: CryptoKey;
  /** Names of devices and pictures are made with it (HMAC). */
  names: CryptoKey;
}

const KEY_BYTES = 32;
const encode = (text: string) => new TextEncoder().encode(text);

/** The bytes of a new library's key. */
export const createKeyBytes = (): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(KEY_BYTES));

/** Derives the keys of a library from its key's 32 bytes. Throws a `TypeError` if they are not as many. */
export async function importLibraryKey(bytes: Uint8Array<ArrayBuffer>): Promise<LibraryKey> {
  if (bytes.length !== KEY_BYTES)
    throw new TypeError(`a library key has ${KEY_BYTES} bytes, not ${bytes.length}`);
  const files = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const names = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: encode('lectern-sync/1 names') },
    files,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  return { files, names };
}

/** What tells a key from others, as a name of its own that says nothing of it. */
export const keyId = (key: LibraryKey): Promise<string> => nameFor(key, 'key');

/** Bytes of a name's hash that are kept: 80 bits. */
const NAME_BYTES = 10;

/** The name that stands for a text on the server: 20 hexadecimal digits that nobody without the key can make or undo. */
export async function nameFor({ names }: LibraryKey, text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.sign('HMAC', names, encode(text)));
  return toHex(hash.subarray(0, NAME_BYTES));
}
