import type { Library } from '../library/library';

/** Reads a stored picture as a blob, for a row's thumbnail; null if it isn't there. */
export async function readThumbnail(library: Library, asset: string): Promise<Blob | null> {
  const found = await library.asset(asset);
  return found && new Blob([new Uint8Array(found.bytes)], { type: found.type });
}
