import { browser } from 'wxt/browser';

/** Not there any more once the extension was updated under an open view, whatever the type says. */
const storage = (): typeof browser.storage.local | undefined => browser.storage?.local;

/** Reads a small record of the extension's own; null where there is none. */
export async function loadRecord(key: string): Promise<unknown> {
  const stored = await storage()
    ?.get(key)
    .catch(() => null);
  return stored?.[key] ?? null;
}

/** Keeps such a record; nothing of a private window's pages. */
export async function storeRecord(key: string, value: unknown): Promise<void> {
  if (browser.extension?.inIncognitoContext) return;
  await storage()
    ?.set({ [key]: value })
    .catch(() => {});
}
