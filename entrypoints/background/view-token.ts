import { browser } from 'wxt/browser';
import { readViewToken, TOKEN_KEY } from '../../platform/view-token';

/** Makes what views of this installation are known by (`over-page/orphaned-views.ts`), where there is nothing yet. */
export async function keepViewToken(): Promise<void> {
  if (await readViewToken()) return;
  await browser.storage.local.set({ [TOKEN_KEY]: crypto.randomUUID() });
}
