import { openFormerKeys, sealFormerKeys } from '../../sync/seal/former-keys';
import { createKeyBytes, importLibraryKey, keyId, type LibraryKey } from '../../sync/seal/library-key';
import {
  isWrappedKey,
  unwrapKey,
  type WrappedKey,
  WrongPassphrase,
  wrapKey,
} from '../../sync/seal/passphrase';
import { readRecoveryCode } from '../../sync/seal/recovery-code';
import { BrokenSeal } from '../../sync/seal/seal';
import type { Transport } from '../../sync/transports/transport';
import { TransportError } from '../../sync/transports/transport';

/** The folder of the library's key, wrapped: `library`, then `library-2` and so on, each of which replaces the one before. */
export const KEY_FOLDER = 'key';
const MAX_KEY_BYTES = 100_000;
const NAME = /^library(?:-([1-9]\d{0,5}))?$/;

/** Thrown for a key on the storage that cannot be used. */
export class UnusableKey extends Error {
  constructor(readonly failure: 'newer' | 'broken') {
    super(failure);
  }
}

/** A library's key as the storage has it. */
export interface KeyFile {
  wrapped: WrappedKey;
  /** 1 for a library's first key. */
  number: number;
}

/** A library's key, opened, with those it had before. */
export interface OpenedKey {
  bytes: Uint8Array<ArrayBuffer>;
  key: LibraryKey;
  former: readonly Uint8Array<ArrayBuffer>[];
  /** As it lies on the storage. */
  file: KeyFile;
}

const pathOf = (number: number): string => `${KEY_FOLDER}/library${number === 1 ? '' : `-${number}`}`;

function parseKey(file: Uint8Array<ArrayBuffer>): WrappedKey {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(file));
  } catch {
    throw new UnusableKey('broken');
  }
  if (isWrappedKey(parsed)) return parsed;
  const version: unknown = Reflect.get(Object(parsed), 'version');
  throw new UnusableKey(Number(version) > 1 ? 'newer' : 'broken');
}

/**
 * The key that lies on the storage, the latest whole one; null if there is none. Rejects with `UnusableKey` and `TransportError`.
 */
export async function findKey(transport: Transport, signal: AbortSignal): Promise<KeyFile | null> {
  const numbers = (await transport.list(KEY_FOLDER, signal)).flatMap((name) => {
    const found = NAME.exec(name);
    return found ? [Number(found[1] ?? 1)] : [];
  });
  let failure: unknown = null;
  for (const number of numbers.sort((one, other) => other - one)) {
    const file = await transport.get(pathOf(number), MAX_KEY_BYTES, signal);
    if (!file) continue;
    try {
      return { wrapped: parseKey(file), number };
    } catch (error) {
      if (!(error instanceof UnusableKey) || error.failure === 'newer') throw error;
      failure ??= error;
    }
  }
  if (failure) throw failure;
  return null;
}

/**
 * Opens a key with its passphrase, or with a recovery code. Rejects with `WrongPassphrase`, also for another library's code, and with
 * `UnusableKey`.
 */
export async function openKey(file: KeyFile, passphrase: string): Promise<OpenedKey> {
  const { wrapped } = file;
  const bytes = (await readRecoveryCode(passphrase)) ?? (await unwrapKey(wrapped, passphrase));
  const key = await importLibraryKey(bytes);
  if ((await keyId(key)) !== wrapped.id) throw new WrongPassphrase('the code is another library’s');
  try {
    return { bytes, key, former: wrapped.former ? await openFormerKeys(key, wrapped.former) : [], file };
  } catch (error) {
    throw error instanceof BrokenSeal ? new UnusableKey('broken') : error;
  }
}

/** Puts a key on the storage. Rejects with `TransportError`. */
export const putKey = (
  transport: Transport,
  { wrapped, number }: KeyFile,
  signal: AbortSignal,
): Promise<void> => transport.put(pathOf(number), new TextEncoder().encode(JSON.stringify(wrapped)), signal);

/** Writes a key. Another device may have been sooner: the key that is there counts, and is opened. */
async function writeKey(
  transport: Transport,
  file: KeyFile,
  passphrase: string,
  signal: AbortSignal,
): Promise<OpenedKey> {
  await putKey(transport, file, signal);
  const there = await findKey(transport, signal);
  if (!there) throw new TransportError('wrong-answer', 'the key is not there');
  return openKey(there, passphrase);
}

/** Makes a library's first key. Rejects with `TransportError`. */
export async function createKey(
  transport: Transport,
  passphrase: string,
  signal: AbortSignal,
): Promise<OpenedKey> {
  const wrapped = await wrapKey(createKeyBytes(), passphrase);
  return writeKey(transport, { wrapped, number: 1 }, passphrase, signal);
}

/**
 * Replaces the key of a library by a new one, under a new passphrase or the same. `passphrase` opens the key it has. Rejects with
 * `WrongPassphrase`, `UnusableKey` and `TransportError`.
 */
export async function replaceKey(
  transport: Transport,
  { passphrase, newPassphrase }: { passphrase: string; newPassphrase: string },
  signal: AbortSignal,
): Promise<OpenedKey> {
  const there = await findKey(transport, signal);
  if (!there) throw new UnusableKey('broken');
  const { bytes, former } = await openKey(there, passphrase);
  const made = createKeyBytes();
  const sealed = await sealFormerKeys(await importLibraryKey(made), [...former, bytes]);
  const wrapped = { ...(await wrapKey(made, newPassphrase)), former: sealed };
  return writeKey(transport, { wrapped, number: there.number + 1 }, newPassphrase, signal);
}
