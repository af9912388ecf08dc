import { browser } from 'wxt/browser';
import { version } from '../package.json';
import { provideMessages, SUBSTITUTION_MARKS } from './translate';

/** All messages and formats of the interface's language, in storage: a page's process would take 50 ms to ask the browser for them. */
interface LocaleData {
  /** The extension's version and the language (BCP 47) that this was made for. */
  version: string;
  locale: string;
  /** By key; `SUBSTITUTION_MARKS` stand for $1, $2, … */
  messages: Record<string, string>;
  /** How the language writes dates and numbers. */
  formats: unknown;
}

const STORAGE_KEY = 'localeData';

const isCurrent = (data: LocaleData | undefined): data is LocaleData =>
  data?.version === version &&
  data.locale === browser.i18n.getUILanguage() &&
  typeof data.messages === 'object';

const read = async (): Promise<LocaleData | undefined> =>
  (await browser.storage.local.get(STORAGE_KEY))[STORAGE_KEY] as LocaleData | undefined;

/**
 * Loads the messages, for a page of a site, and returns the formats as `storeLocaleData` got them. Undefined if what is stored
 * is missing or of another language: the browser is asked then.
 */
export async function loadLocaleData(): Promise<unknown> {
  try {
    const data = await read();
    if (!isCurrent(data)) return undefined;
    provideMessages(data.messages);
    return data.formats;
  } catch {
    return undefined;
  }
}

/**
 * Stores the messages, and the formats that `makeFormats` returns for the language. For the background, when the extension or
 * the browser's language may have changed. Rejects if storage can't be written.
 */
export async function storeLocaleData(makeFormats: (locale: string) => unknown): Promise<void> {
  const english = await fetch(browser.runtime.getURL('/_locales/en/messages.json' as '/welcome.html'));
  const keys = Object.keys((await english.json()) as object) as Parameters<
    typeof browser.i18n.getMessage
  >[0][];
  const locale = browser.i18n.getUILanguage();
  const messages = keys.map((key) => [key, browser.i18n.getMessage(key, [...SUBSTITUTION_MARKS])]);
  const data: LocaleData = {
    version,
    locale,
    messages: Object.fromEntries(messages),
    formats: makeFormats(locale),
  };
  await browser.storage.local.set({ [STORAGE_KEY]: data });
}
