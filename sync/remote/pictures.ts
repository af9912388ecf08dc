import { toHex } from '../seal/hex';
import { type LibraryKey, nameFor } from '../seal/library-key';
import { BrokenSeal, openSealed, seal } from '../seal/seal';
import type { SealedStorage } from './sealed-storage';

/** The folder of pictures: one file each, named by what is in it, so that it lies there once. */
export const PICTURES_FOLDER = 'pictures';
/** Bytes of a picture, sealed or not. */
const MAX_PICTURE_BYTES = 1_100_000;

/** The path of a picture with a hash (SHA-256, hexadecimal). */
const picturePath = async (key: LibraryKey, hash: string): Promise<string> =>
  `${PICTURES_FOLDER}/${await nameFor(key, `picture ${hash}`)}`;

/** Puts a picture on the storage. */
export async function putPicture(
  { transport, key, signal }: SealedStorage,
  { hash, bytes }: { hash: string; bytes: Uint8Array },
): Promise<void> {
  const path = await picturePath(key, hash);
  await transport.put(path, await seal(key, path, new Uint8Array(bytes)), signal);
}

/** The bytes of a picture under one key; null if it is not there, not whole yet, or not what its name says. */
async function getUnder(
  key: LibraryKey,
  { transport, signal }: SealedStorage,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const path = await picturePath(key, hash);
  const file = await transport.get(path, MAX_PICTURE_BYTES, signal);
  if (!file) return null;
  try {
    const bytes = await openSealed(key, path, file, MAX_PICTURE_BYTES);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return toHex(digest) === hash ? bytes : null;
  } catch (error) {
    if (error instanceof BrokenSeal) return null;
    throw error;
  }
}

/** The bytes of a picture; null if it is not there, not whole yet, or not what its name says. Rejects with `TransportError`. */
export async function getPicture(
  storage: SealedStorage,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  for (const key of [storage.key, ...(storage.formerKeys ?? [])]) {
    const bytes = await getUnder(key, storage, hash);
    if (bytes) return bytes;
  }
  return null;
}
