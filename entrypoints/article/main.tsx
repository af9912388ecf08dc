import { browser } from 'wxt/browser';
import articleStyles from '../../components/library/article-page.css?raw';
import { readerStyles } from '../../components/reader/styles';
import { openLibrary } from '../../library/client';
import {
  ask,
  interfaceLocale,
  loadPreferences,
  savePreferences,
  watchPreferences,
} from '../reader.content/environment';
import { addressOf } from './address';
import { createArticlePage } from './article-page';
import { sealOff } from './seal';

sealOff(document);

const sheet = new CSSStyleSheet();
sheet.replaceSync([readerStyles, articleStyles].join('\n'));
document.adoptedStyleSheets = [sheet];
document.documentElement.lang = interfaceLocale();

/** Closes this tab: a page cannot close what a reader opened. */
async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

const id = new URLSearchParams(location.search).get('id') ?? '';
const page = createArticlePage(id, openLibrary(), document, {
  addressOf,
  openTab: (url) => browser.tabs.create({ url }),
  openLibrary: () => ask({ type: 'open-library' }),
  close: closeTab,
  chooseShortcut: () => ask({ type: 'choose-shortcut' }),
  savePreferences,
});
loadPreferences().then(page.prefer);
watchPreferences(page.prefer, new AbortController().signal);
ask<string | null>({ type: 'shortcut' }).then((shortcut) => page.setShortcut(shortcut ?? null));
page.load();
