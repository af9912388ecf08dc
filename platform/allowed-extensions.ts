import { browser } from 'wxt/browser';
import { loadRecord, storeRecord } from './record-store';

const KEY = 'allowed-extensions';

/** IDs of Chrome's extensions are 32 letters; Firefox's are addresses or UUIDs in braces. */
const EXTENSION_ID =
  /^(?:[a-p]{32}|[\w.+-]{1,80}@[\w.-]{1,80}|\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\})$/i;

/** Whether text is the ID of an extension. */
export const isExtensionId = (text: string): boolean => EXTENSION_ID.test(text);

/** The extensions that the user lets use the library; none by default. */
export async function readAllowedExtensions(): Promise<readonly string[]> {
  const stored = await loadRecord(KEY);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string' && isExtensionId(id)) : [];
}

/** Stores the list. */
export const storeAllowedExtensions = (ids: readonly string[]): Promise<void> =>
  storeRecord(KEY, [...new Set(ids)]);

/** Calls `listener` after each change. Returns a function that ends that. */
export function watchAllowedExtensions(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>) => KEY in changes && listener();
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}
