import { browser } from 'wxt/browser';

/** Undefined once the extension was updated under an open view, despite its type. */
const storage = (): typeof browser.storage.local | undefined => browser.storage?.local;

/** Loads a small record from the extension's storage, or null. */
export async function loadRecord(key: string): Promise<unknown> {
  const stored = await storage()
    ?.get(key)
    .catch(() => null);
  return stored?.[key] ?? null;
}

/** Stores such a record, except in private windows. Never rejects. */
export async function storeRecord(key: string, value: unknown): Promise<void> {
  if (browser.extension?.inIncognitoContext) return;
  await storage()
    ?.set({ [key]: value })
    .catch(() => {});
}
