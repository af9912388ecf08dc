import type { SavedArticle } from '../../../library/types';
import type { Driver, Surface, Tab } from '../driver/driver';
import type { LibraryInTab } from './open-library';

/** What is said of a save, with Undo. Runs where it is said: in the page, in the view, or in the panel. */
export const toastText = () =>
  document.querySelector('[data-part="toast"] [role="status"]')?.textContent ?? '';

/** Asks what is said over a page of a save; '' where nothing is yet. */
export const saidOver = (tab: Tab) => (): Promise<string> => tab.inToast(toastText).catch(() => '');

/** The key that saves a page: Firefox's menu bar has Alt+Shift+S for its History. */
export const saveKey = ({ name }: Driver): string => (name === 'firefox' ? 'alt+shift+k' : 'alt+shift+s');

/** The titles of the library's list. Runs in the panel. */
export const titles = () => [...document.querySelectorAll('.row .title')].map((title) => title.textContent);

/** The panel's page in a tab of its own. */
export const openPanelTab = async (browser: Driver): Promise<Surface> =>
  browser.open(await browser.own('/sidepanel.html'));

/** What the library keeps of an address, whole; null where it keeps nothing. */
export async function savedAt(library: LibraryInTab, url: string): Promise<SavedArticle | null> {
  const row = await library.call('find', url);
  return row && library.call('get', row.id);
}
