import { browser } from 'wxt/browser';

/** Where the background keeps what our views are known by; a page has no way to it. */
const TOKEN_KEY = 'viewToken';

/** By what a view of this installation is known; null where it cannot be read. */
export async function readViewToken(): Promise<string | null> {
  try {
    const stored = await browser.storage.local.get(TOKEN_KEY);
    return typeof stored[TOKEN_KEY] === 'string' ? stored[TOKEN_KEY] : null;
  } catch {
    return null;
  }
}

/** Makes the token where there is none yet; for the background. */
export async function ensureViewToken(): Promise<void> {
  if (await readViewToken()) return;
  await browser.storage.local.set({ [TOKEN_KEY]: crypto.randomUUID() });
}
