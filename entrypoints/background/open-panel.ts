import { browser } from 'wxt/browser';

/** The browser's own calls, which the other browser has not. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the library beside the page. To be called at once in the handler of a reader's press: neither browser opens it
 * later. Takes the window, and whether the press was on something of the browser's own (a menu, a key): Firefox opens its
 * sidebar for nothing else, and gets a tab with the library instead.
 */
export function openPanel(windowId: number | undefined, ownPress: boolean): Promise<unknown> {
  if (!import.meta.env.FIREFOX)
    return browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
  const sidebar = Reflect.get(browser, 'sidebarAction') as SidebarAction | undefined;
  if (ownPress && sidebar) return sidebar.open();
  return browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html'), windowId });
}
