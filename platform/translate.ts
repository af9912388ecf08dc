import { browser } from 'wxt/browser';
import { extensionIsAlive } from './extension-alive';
import type { MessageKey, Translate } from './message-key';

/** Messages already looked up. An open view can't look up any once the extension has been updated. */
const cache = new Map<string, string>();

/** Stand for $1 to $9 in provided messages: private characters, which no message has. */
export const SUBSTITUTION_MARKS = '\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009';
const ANY_MARK = /[\ue001-\ue009]/g;

let provided: Readonly<Record<string, string>> = {};

/** Provides messages by key, with `SUBSTITUTION_MARKS`; they are looked up before the browser is asked. */
export function provideMessages(messages: Readonly<Record<string, string>>): void {
  provided = messages;
}

/** A provided message with its substitutions, or '' if there is none. */
function fillProvided(key: MessageKey, substitutions: readonly string[]): string {
  const message = Object.hasOwn(provided, key) ? (provided[key] ?? '') : '';
  return message.replace(ANY_MARK, (mark) => substitutions[SUBSTITUTION_MARKS.indexOf(mark)] ?? '');
}

/**
 * Returns a message in the browser's language, or its key if it can't be looked up.
 */
export const translate: Translate = (key: MessageKey, ...substitutions: string[]) => {
  const known = fillProvided(key, substitutions);
  if (known) return known;
  const id = [key, ...substitutions].join('\n');
  const message = cache.get(id) ?? (extensionIsAlive() ? browser.i18n.getMessage(key, substitutions) : '');
  if (message) cache.set(id, message);
  return message || key;
};

/** The language of the interface (BCP 47), for dates and numbers. */
export const interfaceLocale = (): string =>
  extensionIsAlive() ? browser.i18n.getUILanguage() : navigator.language;
