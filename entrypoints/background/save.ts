import { browser } from 'wxt/browser';
import type { Saved } from '../../library/types';
import { injectSave, isWebUrl, TOAST_SCRIPTS } from '../../platform/inject-save';
import type { PageSaved } from '../../platform/messages';
import { recordSave } from '../../platform/pressed-tabs';
import { failureMessage, type SaveFailure, toSaveFailure } from '../../platform/save-messages';
import { saveTabs } from '../../platform/save-tabs';
import type { SavingWorld } from '../../reader/over-page/content-world';
import type { SaveReport, SaveTarget } from '../../reader/over-page/page-saving';
import { library } from './library';
import { findSavedAt } from './saved-at';
import { showOnButton, showSaved, showUnreadable } from './toolbar-button';

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

/** Time after which the button shows that a save is still running, if the page hasn't answered (ms). */
const SLOW_SAVE_MS = 2500;

const t = browser.i18n.getMessage;

/** Shows the result of a save on the button, unless a toast in the page already did. */
async function reportOnButton(tabId: number, report: SaveReport): Promise<void> {
  if (report.said) return;
  if (report.failure) await showOnButton(tabId, t(failureMessage(report.failure)));
  else await showSaved(tabId, true);
}

/** Runs the save script in a tab. Null if it gave no result. Throws if the browser refuses the injection. */
async function saveInTab(
  tabId: number,
  url: string | undefined,
  what: SaveTarget,
): Promise<SaveReport | null> {
  const slow = setTimeout(() => showOnButton(tabId, t('savingSlow')), SLOW_SAVE_MS);
  try {
    await injectSave(tabId, url);
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      func: (wanted: SaveTarget) =>
        (Reflect.get(globalThis, Symbol.for('lectern')) as SavingWorld | undefined)?.pageScript?.save(wanted),
      args: [what],
    });
    return (injected?.result as SaveReport | null | undefined) ?? null;
  } finally {
    clearTimeout(slow);
  }
}

/** Saves a page whose text can't be read as a link. */
async function saveAsLink(tabId: number, tab: Tab): Promise<void> {
  if (!isWebUrl(tab.url)) return showUnreadable(tabId, tab.url);
  try {
    await library.saveLink({ url: tab.url, title: tab.title || tab.url });
    await showSaved(tabId, true);
  } catch (error) {
    await showOnButton(tabId, t(failureMessage(toSaveFailure(error))));
  }
}

/** Saves the page in a tab, or the selection in it; a page that can't be accessed is saved as a link. */
export async function savePage(tab: Tab, what: SaveTarget): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined) return;
  const report = await saveInTab(tabId, tab.url, what).catch(() => null);
  if (report) await reportOnButton(tabId, report);
  else await saveAsLink(tabId, tab);
}

/** Saves what the view in a tab shows. Null if the page can't be accessed: the view then has to send its article itself. */
export async function saveView(tabId: number, url: string | undefined): Promise<true | null> {
  const report = await saveInTab(tabId, url, 'page').catch(() => null);
  if (!report) return null;
  await reportOnButton(tabId, report);
  return true;
}

/** Reduces the result of a save to what a script in a page may know. */
const toPageSaved = ({ row, outcome, undo }: Saved): PageSaved => ({
  article: row.id,
  outcome,
  tags: row.tags,
  undo,
});

/** Saves a link without opening it, and reports it in the tab that contains it. */
export async function saveLink(link: { url: string; title: string }, tab: Tab | undefined): Promise<void> {
  let saved: PageSaved | null = null;
  let failure: SaveFailure = 'unknown';
  try {
    saved = toPageSaved(await library.saveLink(link));
  } catch (error) {
    failure = toSaveFailure(error);
  }
  const tabId = tab?.id;
  if (tabId === undefined) return;
  if (saved) await recordSave(tabId, [saved.article], [saved.undo]);
  const isShown = await showLinkToast(tabId, tab?.url, link.title, saved, failure).catch(() => false);
  if (!isShown && !saved) await showOnButton(tabId, t(failureMessage(failure)));
}

/** Shows the result of saving a link as a toast in a tab. Resolves to whether it could be shown. */
async function showLinkToast(
  tabId: number,
  url: string | undefined,
  title: string,
  saved: PageSaved | null,
  failure: SaveFailure,
): Promise<boolean> {
  await injectSave(tabId, url, TOAST_SCRIPTS);
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    func: (made: PageSaved | null, name: string, why: SaveFailure) => {
      const toasts = (Reflect.get(globalThis, Symbol.for('lectern')) as SavingWorld | undefined)?.toasts;
      return made ? toasts?.saved(made, name, 'link') : toasts?.failed(why);
    },
    args: [saved, title, failure],
  });
  return injected?.result === true;
}

/**
 * Shows on a tab's button whether its page is in the library, and returns it. If the library is unavailable, it counts as not
 * saved.
 */
export async function checkSaved(tabId: number, url: string | undefined): Promise<boolean> {
  const row = await findSavedAt(url).catch(() => null);
  await showSaved(tabId, row !== null);
  return row !== null;
}

/** Saves all tabs of a tab's window once the permission request `asked` is settled, and reports it in that tab. */
export async function saveTabsOf(tab: Tab | undefined, asked: Promise<boolean>): Promise<void> {
  await asked;
  if (tab?.id === undefined) return;
  const { count, undo } = await saveTabs(tab.windowId, library, true);
  await recordSave(tab.id, [], undo);
  await injectSave(tab.id, tab.url, TOAST_SCRIPTS);
  await browser.scripting.executeScript({
    target: { tabId: tab.id },
    func: (many: number, tokens: string[]) =>
      (Reflect.get(globalThis, Symbol.for('lectern')) as SavingWorld | undefined)?.toasts?.savedMany(
        many,
        tokens,
      ),
    args: [count, undo],
  });
}
