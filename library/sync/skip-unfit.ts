import { LibraryError } from '../library';

/**
 * Does something with a value from another device, and returns null where it is not fit for the library: that device may be older,
 * newer, or have a fault. Throws any other error.
 */
export function skipUnfit<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof LibraryError || error instanceof SyntaxError || error instanceof TypeError)
      return null;
    throw error;
  }
}
