import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Request, Shown } from '../reader.content/messages';
import { sayUnreadable, setReaderOpen } from './button';
import { guardView, letViewGo } from './guard';
import { assignedShortcut, chooseShortcut } from './shortcut';

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

/** Presses on a page of our own go to that page: no browser lets a script into it. */
async function toggle(tab: Tab): Promise<void> {
  if (tab.id === undefined) return;
  if (tab.url?.startsWith(browser.runtime.getURL('/'))) {
    await browser.runtime.sendMessage({ type: 'toggle', tabId: tab.id }).catch(() => {});
    return;
  }
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['/content-scripts/reader.js'],
      injectImmediately: true,
    });
    const shown = result?.result as Shown | undefined;
    if (shown && !shown.shown) await sayUnreadable(tab.id, tab.url);
  } catch {
    await sayUnreadable(tab.id, tab.url);
  }
}

/** Answers the reader in a tab. Returns undefined for what it does not know. */
async function answer(request: Request, tabId: number | undefined): Promise<unknown> {
  switch (request.type) {
    case 'reader-state':
      return tabId === undefined ? undefined : setReaderOpen(tabId, request.open);
    case 'shortcut':
      return assignedShortcut();
    case 'choose-shortcut':
      return chooseShortcut();
    case 'guard':
      if (tabId === undefined) return undefined;
      return request.on ? guardView(tabId) : letViewGo(tabId);
  }
}

export default defineBackground(() => {
  browser.action.onClicked.addListener(toggle);
  browser.runtime.onMessage.addListener((request: Request, sender, respond) => {
    if (
      request.type === 'reader-state' ||
      request.type === 'shortcut' ||
      request.type === 'choose-shortcut' ||
      request.type === 'guard'
    ) {
      answer(request, sender.tab?.id).then(
        (value) => respond(value ?? null),
        () => respond(null),
      );
      return true;
    }
    return undefined;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});
