import type { Driver, Tab } from './driver';

/** Opens a page in a new tab, and the view over it by the toolbar button. */
export async function openView(browser: Driver, url: string): Promise<Tab> {
  const tab = await browser.open(url);
  await tab.pressButton();
  await tab.waitForView();
  return tab;
}
