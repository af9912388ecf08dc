import { browser } from 'wxt/browser';
import type { Outcome } from '../article/types';
import type { Library } from '../library/library';
import type { Saved, UndoToken } from '../library/types';
import { injectSave, isWebUrl, SAVE_SCRIPTS } from './inject-save';

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

/** The part of `ContentWorld` that reading a tab needs; platform/ can't import it from reader/. */
interface SavingWorld {
  pageScript?: { read(): Promise<Outcome> };
}

/** The result of saving a window's tabs. */
export interface SavedTabs {
  count: number;
  /** One token for each saved tab. */
  undo: UndoToken[];
  /** Number of tabs whose URL is hidden: without the permission, all but the active one. */
  inaccessible: number;
}

/** Permission for the text of tabs on every site, requested only when the user saves all tabs. */
const ALL_SITES = ['*://*/*'];

/**
 * Requests the permissions for saving all tabs: their URLs and, if `text`, their pages. Must be called synchronously in the
 * handler of a press. Resolves to whether they were granted; `saveTabs` works without them, with what it can access.
 */
export function requestTabAccess(text = true): Promise<boolean> {
  const wanted = text
    ? { permissions: ['tabs' as const], origins: ALL_SITES }
    : { permissions: ['tabs' as const] };
  return browser.permissions.request(wanted).catch(() => false);
}

/** Extracts a tab's article; null if its page can't be read. */
async function readTab(tabId: number, url: string): Promise<Outcome | null> {
  try {
    await injectSave(tabId, url, SAVE_SCRIPTS);
    const [read] = await browser.scripting.executeScript({
      target: { tabId },
      func: () =>
        (Reflect.get(globalThis, Symbol.for('lectern')) as SavingWorld | undefined)?.pageScript?.read(),
    });
    return (read?.result as Outcome | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Saves one tab: its text if accessible, else its URL. Discarded tabs are not reloaded. */
async function saveTab(tab: Tab, library: Library, text: boolean): Promise<Saved> {
  const { id, url = '', title, discarded } = tab;
  const outcome = text && id !== undefined && !discarded ? await readTab(id, url) : null;
  if (outcome?.kind !== 'article') return library.saveLink({ url, title: title || url });
  return library.save(outcome.article);
}

/** Saves the tabs of a window one at a time, with their text if `text`. Throws a `LibraryError` if saving fails. */
export async function saveTabs(windowId: number, library: Library, text: boolean): Promise<SavedTabs> {
  const tabs = await browser.tabs.query({ windowId });
  const own = browser.runtime.getURL('/');
  const undo: UndoToken[] = [];
  let inaccessible = 0;
  for (const tab of tabs) {
    if (tab.url === undefined) inaccessible++;
    if (!isWebUrl(tab.url) || tab.url.startsWith(own)) continue;
    undo.push((await saveTab(tab, library, text)).undo);
  }
  return { count: undo.length, undo, inaccessible };
}
