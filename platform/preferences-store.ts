import { browser } from 'wxt/browser';
import { PREFERENCES_KEY, type Read, readPreferences, readRecord } from '../preferences/preferences';
import type { Preferences } from '../preferences/types';
import { extensionIsAlive } from './extension-alive';

/** Loads the user's preferences, and which of them are damaged; the defaults if storage can't be read. */
export async function loadPreferences(): Promise<Read> {
  try {
    const stored = await browser.storage.local.get(PREFERENCES_KEY);
    return readRecord(stored[PREFERENCES_KEY]);
  } catch {
    return readRecord(undefined);
  }
}

/** Marks records written by this context, whose change events are older than what it shows. */
const CONTEXT_ID = Math.random().toString(36);

/** Stores the preferences. Never rejects: if storing fails, they still apply to what is open. */
export async function savePreferences(preferences: Preferences): Promise<void> {
  await browser.storage.local.set({ [PREFERENCES_KEY]: { ...preferences, by: CONTEXT_ID } }).catch(() => {});
}

/** Calls `onChange` when another tab or window has changed the preferences, until `signal` is aborted. */
export function watchPreferences(onChange: (preferences: Preferences) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const value = changes[PREFERENCES_KEY]?.newValue as { by?: unknown } | undefined;
    if (value && value.by !== CONTEXT_ID) onChange(readPreferences(value));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (extensionIsAlive()) browser.storage.local.onChanged.removeListener(listener);
  });
}
