import { browser } from 'wxt/browser';
import { interfaceLocale } from './translate';

/** Gives a page of ours the language and direction of the interface, and a title. */
export function describePage(title: string): void {
  document.documentElement.lang = interfaceLocale();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  document.title = title;
}
