import { browser } from 'wxt/browser';
import type { Article } from '../../article/types';
import type { Saved } from '../../library/types';
import type { SaveWhat, SaveWorld } from '../save/world';
import { sayUnreadable, showSaved } from './button';
import { injectSave, isWeb, TOAST } from './inject-save';
import { library } from './library';
import { failureOf, type SaveFailure } from './said';
import { saveTabs } from './save-tabs';

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

/** Runs the save script in a tab. Throws where the browser does not let us in. */
async function saveInTab(tabId: number, what: SaveWhat): Promise<void> {
  await injectSave(tabId);
  await browser.scripting.executeScript({
    target: { tabId },
    func: (wanted: SaveWhat) => (globalThis as SaveWorld).lecternPage?.save(wanted),
    args: [what],
  });
}

/** Saves what a tab shows, or what is selected in it; a page that no script may enter is saved as a link. */
export async function savePage(tab: Tab, what: SaveWhat): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined) return;
  try {
    await saveInTab(tabId, what);
  } catch {
    if (!isWeb(tab.url)) return sayUnreadable(tabId, tab.url);
    await library.saveLink({ url: tab.url, title: tab.title || tab.url });
    await showSaved(tabId, true);
  }
}

/** Saves what the view in a tab shows. Null where no script may enter the page: the view has to send its article itself. */
export async function saveView(tab: Tab): Promise<true | null> {
  if (tab.id === undefined) return null;
  return saveInTab(tab.id, 'page').then(
    () => true,
    () => null,
  );
}

/** Saves a link without opening it, and says so in the tab it stands in. */
export async function saveLink(link: { url: string; title: string }, tab: Tab | undefined): Promise<void> {
  let saved: Saved | null = null;
  let failure: SaveFailure = 'unknown';
  try {
    saved = await library.saveLink(link);
  } catch (error) {
    failure = failureOf(error);
  }
  const tabId = tab?.id;
  if (tabId === undefined) return;
  await injectSave(tabId, [TOAST]);
  await browser.scripting.executeScript({
    target: { tabId },
    func: (made: Saved | null, why: SaveFailure) => {
      const toasts = (globalThis as SaveWorld).lecternToasts;
      if (made) toasts?.saved(made, 'link');
      else toasts?.failed(why);
    },
    args: [saved, failure],
  });
}

/**
 * Shows on a tab's button whether its page is in the library, and returns it. A library that cannot be asked is no reason
 * to say anything here.
 */
export async function checkSaved(tabId: number, url: string | undefined): Promise<boolean> {
  if (!isWeb(url)) return false;
  const row = await library.find(url).catch(() => null);
  await showSaved(tabId, row !== null);
  return row !== null;
}

/** Saves an article that a view sends itself, where no script of ours may enter its page any more. */
export async function saveArticle(article: Article): Promise<boolean> {
  return library.save(article).then(
    () => true,
    () => false,
  );
}

/** Saves all tabs of a tab's window once the reader has answered, and says so in that tab. */
export async function saveTabsOf(tab: Tab | undefined, asked: Promise<boolean>): Promise<void> {
  await asked;
  if (tab?.id === undefined) return;
  const { count, undo } = await saveTabs(tab.windowId, library, true);
  const target = { tabId: tab.id };
  await injectSave(tab.id, [TOAST]);
  await browser.scripting.executeScript({
    target,
    func: (many: number, tokens: string[]) =>
      (globalThis as SaveWorld).lecternToasts?.savedMany(many, tokens),
    args: [count, undo],
  });
}
