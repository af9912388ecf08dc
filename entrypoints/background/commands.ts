import { browser } from 'wxt/browser';
import { openPanel } from './open-panel';
import { savePage } from './save';

/** Handles the shortcuts other than the toolbar button's. Firefox opens its sidebar by itself. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-library') openPanel(tab?.windowId, true);
    else if (command === 'save-page' && tab) savePage(tab, 'page');
  });
}
