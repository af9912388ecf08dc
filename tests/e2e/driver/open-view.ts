import type { Driver, Tab } from './driver';

/** Opens a page in a tab of its own, and the view over it by a press of the button. */
export async function openView(browser: Driver, url: string): Promise<Tab> {
  const tab = await browser.open(url);
  await tab.pressButton();
  await tab.waitForView();
  return tab;
}
