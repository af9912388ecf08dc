import { browser } from 'wxt/browser';
import type { Outcome } from '../article/types';
import type { Library } from '../library/library';
import type { Saved, UndoToken } from '../library/types';
import { injectSave, isWebUrl, SAVE_SCRIPT } from './inject-save';

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

/** What the save script leaves in a page, as a tab is read by it. */
interface SavingWorld {
  page?: { read(): Promise<Outcome> };
}

/** What became of a window's tabs. */
export interface SavedTabs {
  count: number;
  /** One for each tab. */
  undo: UndoToken[];
  /** Tabs whose address the browser does not tell us: without the permission, all but the one in front. */
  inaccessible: number;
}

/** Every site, for the text of tabs; asked for only when the reader saves them all. */
const SITES = ['*://*/*'];

/**
 * Asks the reader for what saving all tabs needs: their addresses, and where `text`, their pages. To be called at once in
 * the handler of a press. Resolves to whether they allowed it; without it, what can be seen is saved.
 */
export function requestTabAccess(text = true): Promise<boolean> {
  const wanted = text
    ? { permissions: ['tabs' as const], origins: SITES }
    : { permissions: ['tabs' as const] };
  return browser.permissions.request(wanted).catch(() => false);
}

/** A tab's article, or null where its page has none or lets nobody in. */
async function readTab(tabId: number, url: string): Promise<Outcome | null> {
  try {
    await injectSave(tabId, url, [SAVE_SCRIPT]);
    const [read] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => (Reflect.get(globalThis, Symbol.for('lectern')) as SavingWorld | undefined)?.page?.read(),
    });
    return (read?.result as Outcome | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Saves one tab: its text where we are let in, else its address. A tab that sleeps is not woken. */
async function saveTab(tab: Tab, keep: Library, text: boolean): Promise<Saved> {
  const { id, url = '', title, discarded } = tab;
  const outcome = text && id !== undefined && !discarded ? await readTab(id, url) : null;
  if (outcome?.kind !== 'article') return keep.saveLink({ url, title: title || url });
  return keep.save(outcome.article);
}

/** Saves the tabs of a window, one after the other. Throws a `LibraryError` where the library cannot be written. */
export async function saveTabs(windowId: number, keep: Library, text: boolean): Promise<SavedTabs> {
  const tabs = await browser.tabs.query({ windowId });
  const own = browser.runtime.getURL('/');
  const undo: UndoToken[] = [];
  let inaccessible = 0;
  for (const tab of tabs) {
    if (tab.url === undefined) inaccessible++;
    if (!isWebUrl(tab.url) || tab.url.startsWith(own)) continue;
    undo.push((await saveTab(tab, keep, text)).undo);
  }
  return { count: undo.length, undo, inaccessible };
}
