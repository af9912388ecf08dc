import { browser } from 'wxt/browser';

/** The shortcut currently assigned to the toolbar button, as the browser writes it, or null. */
export async function assignedShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
}

/** Opens the browser's page for choosing shortcuts. */
export async function chooseShortcut(): Promise<void> {
  const openSettings: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  if (typeof openSettings === 'function') await openSettings.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
