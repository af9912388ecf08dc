import { browser } from 'wxt/browser';
import articleStyles from '../../components/library/article-page.css?raw';
import { addSheet } from '../../components/reader/sheets';
import { openLibrary } from '../../library/client';
import { ask, interfaceLocale, loadPreferences, watchPreferences } from '../reader/environment';
import { addressOf } from './address';
import { createArticlePage } from './article-page';
import { sealOff } from './seal';

sealOff(document);

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
});
// After the view's own styles, which it builds on.
addSheet(document, articleStyles);
loadPreferences().then(page.wear);
watchPreferences((preferences) => page.wear({ preferences }), new AbortController().signal);
ask<string | null>({ type: 'shortcut' }).then((shortcut) => page.setShortcut(shortcut ?? null));
page.load();
