import { argon2idAsync } from '@noble/hashes/argon2.js';
import { fromHex, toHex } from './hex';
import { importLibraryKey, keyId } from './library-key';

/** A library's key as it lies on the storage: only the passphrase opens it. */
export interface WrappedKey {
  version: 1;
  kdf: 'argon2id';
  /** 16 random bytes, hexadecimal. */
  salt: string;
  memoryKib: number;
  passes: number;
  /** The key, sealed with AES-256-GCM; hexadecimal. */
  key: string;
  /** What tells the key from others (`keyId`): a recovery code, and a device, see by it whether it is theirs. */
  id: string;
  /** The keys that the library had before, sealed with this one (`former-keys.ts`); hexadecimal. */
  former?: string;
}

/** The passphrase is another one, or the wrapped key was changed. */
export class WrongPassphrase extends Error {}

/** Argon2id's second recommended parameters, with one lane, as scripts have no more (RFC 9106, section 4): two seconds. */
const MEMORY_KIB = 65_536;
const PASSES = 3;
/** What a file may ask for: more would hold the browser. */
const MAX_MEMORY_KIB = 262_144;
const MAX_PASSES = 10;
const SALT_BYTES = 16;
/** The salt makes each key, so the nonce may be the same for all. */
const NONCE = new Uint8Array(12);

const encode = (text: string) => new TextEncoder().encode(text);
const ADDITIONAL = encode('lectern-sync/1 key');

/** The AES key that a passphrase makes. The same letters make the same key, however a keyboard composes them. */
async function deriveKey(
  passphrase: string,
  { salt, memoryKib, passes }: Pick<WrappedKey, 'salt' | 'memoryKib' | 'passes'>,
  onProgress?: (share: number) => void,
): Promise<CryptoKey> {
  const made = await argon2idAsync(encode(passphrase.normalize('NFKC')), fromHex(salt), {
    m: memoryKib,
    t: passes,
    p: 1,
    dkLen: 32,
    ...(onProgress && { onProgress }),
  });
  return crypto.subtle.importKey('raw', new Uint8Array(made), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const algorithm = { name: 'AES-GCM', iv: NONCE, additionalData: ADDITIONAL };

/** Wraps the 32 bytes of a library's key. `onProgress` is told how far it is, 0 … 1: it takes seconds. */
export async function wrapKey(
  key: Uint8Array<ArrayBuffer>,
  passphrase: string,
  onProgress?: (share: number) => void,
): Promise<WrappedKey> {
  const salt = toHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  const how = { salt, memoryKib: MEMORY_KIB, passes: PASSES };
  const sealed = await crypto.subtle.encrypt(algorithm, await deriveKey(passphrase, how, onProgress), key);
  const id = await keyId(await importLibraryKey(key));
  return { version: 1, kdf: 'argon2id', ...how, key: toHex(new Uint8Array(sealed)), id };
}

/** Whether a value from elsewhere is a wrapped key that asks for no more memory and time than it may. */
export function isWrappedKey(value: unknown): value is WrappedKey {
  const { version, kdf, salt, memoryKib, passes, key, id, former } = (value ?? {}) as Record<string, unknown>;
  const within = (number: unknown, least: number, most: number) =>
    Number.isSafeInteger(number) && Number(number) >= least && Number(number) <= most;
  return (
    version === 1 &&
    kdf === 'argon2id' &&
    typeof salt === 'string' &&
    /^[0-9a-f]{32}$/.test(salt) &&
    typeof key === 'string' &&
    /^[0-9a-f]{96}$/.test(key) &&
    typeof id === 'string' &&
    /^[0-9a-f]{20}$/.test(id) &&
    (former === undefined || (typeof former === 'string' && /^(?:[0-9a-f]{2})+$/.test(former))) &&
    within(memoryKib, 8, MAX_MEMORY_KIB) &&
    within(passes, 1, MAX_PASSES)
  );
}

/** The 32 bytes of a wrapped key. Throws `WrongPassphrase`. */
export async function unwrapKey(
  wrapped: WrappedKey,
  passphrase: string,
  onProgress?: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await deriveKey(passphrase, wrapped, onProgress);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, fromHex(wrapped.key)));
  } catch {
    throw new WrongPassphrase('the passphrase does not open this key');
  }
}
