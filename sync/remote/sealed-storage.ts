import type { LibraryKey } from '../seal/library-key';
import type { Transport } from '../transports/transport';

/** Storage with the key of the library that lies on it: what reading and writing its files takes. */
export interface SealedStorage {
  transport: Transport;
  key: LibraryKey;
  /**
   * Keys that the library had before. The packs they seal are out of date: their devices send everything anew with the key it has
   * now. Pictures they seal are read: a picture is what its hash says.
   */
  formerKeys?: readonly LibraryKey[];
  signal: AbortSignal;
}
