import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Request, ToggleMessage } from '../reader/messages';
import { addRule, keepAutomatic, setAutomatic } from './automatic';
import { nameShortcut, sayUnreadable, setReadable, setReaderOpen } from './button';
import { listenForCommands } from './commands';
import { fontFiles } from './fonts';
import { guardView, letViewGo } from './guard';
import { injectFeature, injectIfAllowed, injectReader, injectScript } from './inject';
import { listenForLibrary } from './library';
import { listenForMenus, makeMenus } from './menus';
import { openHere, openLink } from './open';
import { openPanel } from './panel';
import { checkSaved, saveArticle, saveView } from './save';
import { assignedShortcut, chooseShortcut } from './shortcut';
import { syncPreferences } from './sync';

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

/** Presses on a page of our own go to that page: no browser lets a script into it. */
async function toggle(tab: Tab): Promise<void> {
  if (tab.id === undefined) return;
  if (tab.url?.startsWith(browser.runtime.getURL('/'))) {
    await browser.runtime.sendMessage({ type: 'toggle', tabId: tab.id }).catch(() => {});
    return;
  }
  try {
    const answer = await (isWebPage(tab.url) ? injectReader : injectIfAllowed)(tab.id);
    if (!answer?.shown) await sayUnreadable(tab.id, tab.url);
  } catch {
    await sayUnreadable(tab.id, tab.url);
  }
}

const isWebPage = (url: string | undefined): boolean => /^(?:https?|file):/.test(url ?? '');

/** Answers the reader in a tab. */
async function answer(request: Request, tab: Tab | undefined, url: string | undefined): Promise<unknown> {
  const tabId = tab?.id;
  if (request.type === 'shortcut') return assignedShortcut();
  if (request.type === 'choose-shortcut') return chooseShortcut();
  if (request.type === 'settings') return browser.runtime.openOptionsPage();
  if (request.type === 'font') return fontFiles(request.family, request.letters, request.had);
  if (request.type === 'allowed')
    return 'rule' in request.asked
      ? addRule(request.asked.rule)
      : openHere(request.asked.tabId, request.asked.address);
  if (request.type === 'automatic') return setAutomatic(request.rule, request.url);
  if (request.type === 'save-article') return saveArticle(request.article);
  if (!tab || tabId === undefined) return null;
  if (request.type === 'reader-state') {
    await setReaderOpen(tabId, request.open);
    return checkSaved(tabId, tab.url ?? url);
  }
  if (request.type === 'check-saved') return checkSaved(tabId, tab.url ?? url);
  if (request.type === 'save-view') return saveView(tab);
  if (request.type === 'words' || request.type === 'page-tools' || request.type === 'pick')
    return injectScript(tabId, `/${request.type}.js`);
  if (request.type === 'open-automatically') return injectReader(tabId);
  if (request.type === 'open')
    return openLink(request.address, request.where, {
      tabId,
      url: tab.url,
      index: tab.index,
      windowId: tab.windowId,
    });
  if (request.type === 'feature') return injectFeature(tabId, request.id);
  if (request.type === 'page-state') return setReadable(tabId, request.readable);
  if (request.type === 'guard') return request.on ? guardView(tabId) : letViewGo(tabId);
  return sayUnreadable(tabId, tab?.url);
}

/** Extension pages hear each other's messages as well, and the library has its own; this is what is left. */
function isRequest(message: { type: string }): message is Request {
  return message.type !== 'toggle' && !message.type.startsWith('library');
}

export default defineBackground(() => {
  nameShortcut();
  syncPreferences();
  keepAutomatic();
  listenForLibrary();
  listenForMenus();
  listenForCommands();
  browser.action.onClicked.addListener(toggle);
  browser.runtime.onMessage.addListener((message: Request | ToggleMessage, sender, respond) => {
    if (!isRequest(message)) return undefined;
    // Opened at once: after a wait the browser has forgotten the press.
    const opening = message.type === 'open-library' && openPanel(sender.tab?.windowId, false);
    (opening || answer(message, sender.tab, sender.url)).then(
      (value) => respond(value ?? null),
      () => respond(null),
    );
    return true;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    makeMenus();
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});
