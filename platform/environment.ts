import { browser } from 'wxt/browser';
import type { MessageKey, Translate } from '../components/strings';
import { PREFERENCES_KEY, type Read, readPreferences, readRecord } from '../preferences/preferences';
import type { Preferences } from '../preferences/types';
import type { Refusal, Request } from './messages';

const known = new Map<string, string>();

/**
 * Looks messages up in the language the browser speaks. What was looked up once stays: after an extension update an open
 * view can no longer ask.
 */
export const translate: Translate = (key: MessageKey, ...substitutions: string[]) => {
  const id = [key, ...substitutions].join('\n');
  const message = known.get(id) ?? (extensionIsAlive() ? browser.i18n.getMessage(key, substitutions) : '');
  if (message) known.set(id, message);
  return message || key;
};

/** Language of the interface, for dates and numbers. */
export const interfaceLocale = (): string =>
  extensionIsAlive() ? browser.i18n.getUILanguage() : navigator.language;

/** Share of a text, in percent, that must be in a language for the text to be. */
const MOSTLY = 70;

/** The browser's own library (CLD) on the language of a text: its tag, or null where it is not sure. */
export async function detectLanguage(text: string): Promise<string | null> {
  if (!extensionIsAlive()) return null;
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  const [first] = languages;
  if (!isReliable || !first || first.percentage < MOSTLY) return null;
  return Intl.getCanonicalLocales(first.language)[0] ?? null;
}

/** False once the extension was updated or removed under a reader that is still open. */
export function extensionIsAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

/** Asks the background; resolves to undefined where nobody answers (the extension was just updated), or it is refused. */
export async function ask<T>(request: Request): Promise<T | undefined> {
  try {
    const answer = await browser.runtime.sendMessage<Request, T | Refusal>(request);
    if (!isRefusal(answer)) return answer;
    console.warn(`Lectern: ${request.type} was refused: ${answer.refused}`);
  } catch {
    // Nobody is there any more.
  }
  return undefined;
}

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

/**
 * Opens a shadow root, a closed one too: both browsers let an extension, each by its own name. Null where there is none,
 * and where the browser does not tell: Chromium throws for what is no element of HTML.
 */
export function openShadowRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  try {
    if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
    const dom: unknown = Reflect.get(browser, 'dom');
    const open = dom && Reflect.get(dom, 'openOrClosedShadowRoot');
    return typeof open === 'function' ? open.call(dom, element) : null;
  } catch {
    return null;
  }
}
