import { browser } from 'wxt/browser';
import { extensionIsAlive } from './extension-alive';
import type { MessageKey, Translate } from './message-key';

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
