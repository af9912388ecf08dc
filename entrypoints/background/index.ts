import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { readFormats } from '../../components/formats';
import { injectIfAllowed, injectReader } from '../../platform/inject-reader';
import { storeLocaleData } from '../../platform/locale-data';
import { forgetClosedTabs } from '../../platform/pressed-tabs';
import { ensureViewToken } from '../../platform/view-token';
import { registerAutomaticScripts } from './automatic-rules';
import { listenForCommands } from './commands';
import { watchReloads } from './left-places';
import { listenForLibraryEvents } from './library';
import { listenForMessages } from './listen-for-messages';
import { createMenus, listenForMenus } from './menus';
import { listenToOtherExtensions } from './other-extensions';
import { tellPagesOfChanges } from './page-highlights';
import { syncPreferences } from './sync-preferences';
import { showShortcut, showUnreadable } from './toolbar-button';

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

/** Toggles the view in a tab. Extension pages get a message instead, because browsers don't allow injecting into them. */
async function toggle(tab: Tab): Promise<void> {
  if (tab.id === undefined) return;
  if (tab.url?.startsWith(browser.runtime.getURL('/'))) {
    await browser.runtime.sendMessage({ type: 'toggle', tabId: tab.id }).catch(() => {});
    return;
  }
  try {
    const result = await (isWebPage(tab.url) ? injectReader : injectIfAllowed)(tab.id, tab.url);
    if (!result?.shown) await showUnreadable(tab.id, tab.url);
  } catch {
    await showUnreadable(tab.id, tab.url);
  }
}

/** Stores what the view writes in the interface's language; without it pages ask the browser, which takes longer. */
const keepLocaleData = (): Promise<void> =>
  storeLocaleData(readFormats).catch((error) => console.warn('Lectern could not store its messages', error));

const isWebPage = (url: string | undefined): boolean => /^(?:https?|file):/.test(url ?? '');

export default defineBackground(() => {
  showShortcut();
  syncPreferences();
  registerAutomaticScripts();
  listenForLibraryEvents();
  listenForMenus();
  listenForCommands();
  browser.action.onClicked.addListener(toggle);
  listenForMessages();
  tellPagesOfChanges();
  listenToOtherExtensions();
  forgetClosedTabs();
  watchReloads();
  // The browser's language may have changed.
  browser.runtime.onStartup.addListener(keepLocaleData);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenus();
    ensureViewToken();
    keepLocaleData();
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});
