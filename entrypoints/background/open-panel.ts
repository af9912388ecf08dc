import { browser } from 'wxt/browser';

/** Firefox's sidebar API, which is missing from the types. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the library beside the page. Must be called synchronously in the handler of a press, as browsers don't open it later.
 * Firefox only opens its sidebar for a press on browser UI, such as a menu or shortcut (`isBrowserUi`); otherwise the library
 * opens in a tab.
 */
export function openPanel(windowId: number | undefined, isBrowserUi: boolean): Promise<unknown> {
  if (!import.meta.env.FIREFOX)
    return browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
  const sidebar = Reflect.get(browser, 'sidebarAction') as SidebarAction | undefined;
  if (isBrowserUi && sidebar) return sidebar.open();
  return browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html'), windowId });
}
