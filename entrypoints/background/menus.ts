import { browser } from 'wxt/browser';
import type { MessageKey } from '../../platform/message-key';
import { requestTabAccess } from '../../platform/save-tabs';
import { findLinkText } from './link-text';
import { openPanel } from './open-panel';
import { saveLink, savePage, saveTabsOf } from './save';

type Clicked = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>;
type Item = 'save-page' | 'save-selection' | 'save-link' | 'save-tabs' | 'open-library';
type Properties = Parameters<typeof browser.contextMenus.create>[0];

/** Pages that can be saved. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

const ITEMS: readonly (Omit<Properties, 'id'> & { id: Item; name: MessageKey })[] = [
  { id: 'save-page', name: 'menuSavePage', contexts: ['page'], documentUrlPatterns: PAGES },
  { id: 'save-selection', name: 'menuSaveSelection', contexts: ['selection'], documentUrlPatterns: PAGES },
  {
    id: 'save-link',
    name: 'menuSaveLink',
    contexts: ['link'],
    targetUrlPatterns: ['http://*/*', 'https://*/*'],
  },
  { id: 'save-tabs', name: 'saveTabs', contexts: ['action'] },
  { id: 'open-library', name: 'openLibrary', contexts: ['page', 'action'] },
];

/** Creates the menu items. The browser keeps them, so this is only needed after an install or update. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { name, ...item } of ITEMS)
    browser.contextMenus.create({ ...item, title: browser.i18n.getMessage(name) });
}

/** Saves a link with its text, which Firefox reports; elsewhere it is read from the page, which the press allows. */
async function saveLinkOf(info: Clicked[0], url: string, tab: Clicked[1]): Promise<void> {
  const reported: unknown = Reflect.get(info, 'linkText');
  const text = typeof reported === 'string' ? reported.trim() : '';
  const found = text || tab?.id === undefined ? null : await findLinkText(tab.id, info.frameId ?? 0, url);
  await saveLink({ url, title: text || found || info.selectionText || url }, tab);
}

function onClicked(...[info, tab]: Clicked): void {
  const item = info.menuItemId as Item;
  // These two must run synchronously, while the browser still counts the press as a user gesture.
  if (item === 'open-library') openPanel(tab?.windowId, true);
  else if (item === 'save-tabs') saveTabsOf(tab, requestTabAccess());
  else if (item === 'save-link' && info.linkUrl) saveLinkOf(info, info.linkUrl, tab);
  else if (tab) savePage(tab, item === 'save-selection' ? 'selection' : 'page');
}

/** Handles clicks on the menu items. */
export function listenForMenus(): void {
  browser.contextMenus.onClicked.addListener(onClicked);
}
