import { browser } from 'wxt/browser';

/** Storage key of the token that identifies our views; pages can't read it. */
const TOKEN_KEY = 'viewToken';

/** The token that identifies views of this installation, or null if it can't be read. */
export async function readViewToken(): Promise<string | null> {
  try {
    const stored = await browser.storage.local.get(TOKEN_KEY);
    return typeof stored[TOKEN_KEY] === 'string' ? stored[TOKEN_KEY] : null;
  } catch {
    return null;
  }
}

/** Creates the token if there is none. For the background. */
export async function ensureViewToken(): Promise<void> {
  if (await readViewToken()) return;
  await browser.storage.local.set({ [TOKEN_KEY]: crypto.randomUUID() });
}
