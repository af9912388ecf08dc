import { browser } from 'wxt/browser';
import { openPanel } from './open-panel';
import { savePage } from './save';

/** Hears the shortcuts that are no press of the button. Firefox opens its sidebar itself. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-library') openPanel(tab?.windowId, true);
    else if (command === 'save-page' && tab) savePage(tab, 'page');
  });
}
