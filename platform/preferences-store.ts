import { browser } from 'wxt/browser';
import { PREFERENCES_KEY, type Read, readPreferences, readRecord } from '../preferences/preferences';
import type { Preferences } from '../preferences/types';
import { extensionIsAlive } from './extension-alive';

/** The reader's preferences, and what of them was damaged; the defaults where storage cannot be read. */
export async function loadPreferences(): Promise<Read> {
  try {
    const stored = await browser.storage.local.get(PREFERENCES_KEY);
    return readRecord(stored[PREFERENCES_KEY]);
  } catch {
    return readRecord(undefined);
  }
}

/** Says of a stored record that it was written here: what comes back as a change is older than what is on the screen. */
const HERE = Math.random().toString(36);

/** Keeps the record; a failure leaves what is on the screen as it is. */
export async function savePreferences(preferences: Preferences): Promise<void> {
  await browser.storage.local.set({ [PREFERENCES_KEY]: { ...preferences, by: HERE } }).catch(() => {});
}

/** Calls `changed` when another tab or window set something. Ends with `signal`. */
export function watchPreferences(changed: (preferences: Preferences) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const value = changes[PREFERENCES_KEY]?.newValue as { by?: unknown } | undefined;
    if (value && value.by !== HERE) changed(readPreferences(value));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (extensionIsAlive()) browser.storage.local.onChanged.removeListener(listener);
  });
}
