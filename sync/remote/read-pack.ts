import { BrokenSeal } from '../seal/seal';
import { MAX_PACK_BYTES, NewerPack, openPack, type Pack, type PackName, packPath } from './pack';
import type { SealedStorage } from './sealed-storage';

/** A pack from the storage; null if it is not there or cannot be opened. Rejects with `TransportError`. */
export async function readPack(
  { transport, key, signal }: SealedStorage,
  name: PackName,
): Promise<Pack | null> {
  const file = await transport.get(packPath(name), MAX_PACK_BYTES, signal);
  try {
    return file && (await openPack(key, name, file));
  } catch (error) {
    if (error instanceof BrokenSeal || error instanceof NewerPack) return null;
    throw error;
  }
}
