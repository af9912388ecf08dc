import { browser } from 'wxt/browser';
import { extensionIsAlive } from './extension-alive';
import type { MessageKey, Translate } from './message-key';

/** Messages already looked up. An open view can't look up any once the extension has been updated. */
const cache = new Map<string, string>();

/**
 * Returns a message in the browser's language, or its key if it can't be looked up.
 */
export const translate: Translate = (key: MessageKey, ...substitutions: string[]) => {
  const id = [key, ...substitutions].join('\n');
  const message = cache.get(id) ?? (extensionIsAlive() ? browser.i18n.getMessage(key, substitutions) : '');
  if (message) cache.set(id, message);
  return message || key;
};

/** The language of the interface (BCP 47), for dates and numbers. */
export const interfaceLocale = (): string =>
  extensionIsAlive() ? browser.i18n.getUILanguage() : navigator.language;
