import { browser } from 'wxt/browser';
import type { Saved } from '../../library/types';
import { injectSave, isWebUrl, TOAST_SCRIPT } from '../../platform/inject-save';
import type { PageSaved } from '../../platform/messages';
import { recordSave } from '../../platform/pressed-tabs';
import { failureMessage, type SaveFailure, toSaveFailure } from '../../platform/save-messages';
import { saveTabs } from '../../platform/save-tabs';
import type { SavingWorld } from '../../reader/over-page/content-world';
import type { SaveReport, SaveWhat } from '../../reader/over-page/page-saving';
import { library } from './library';
import { showOnButton, showSaved, showUnreadable } from './toolbar-button';

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

/** A page that has said nothing of a save after this time, in ms, is spoken for by the button. */
const SILENCE_MS = 2500;

const t = browser.i18n.getMessage;

/** Says a save on the button, where the page could not be told. */
async function sayOnButtonIfUnsaid(tabId: number, report: SaveReport): Promise<void> {
  if (report.said) return;
  if (report.failure) await showOnButton(tabId, t(failureMessage(report.failure)));
  else await showSaved(tabId, true);
}

/** Runs the save script in a tab. Null where it did not answer. Throws where the browser does not let us in. */
async function saveInTab(tabId: number, url: string | undefined, what: SaveWhat): Promise<SaveReport | null> {
  const slow = setTimeout(() => showOnButton(tabId, t('savingSlow')), SILENCE_MS);
  try {
    await injectSave(tabId, url);
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      func: (wanted: SaveWhat) =>
        (Reflect.get(globalThis, Symbol.for('lectern')) as SavingWorld | undefined)?.page?.save(wanted),
      args: [what],
    });
    return (injected?.result as SaveReport | null | undefined) ?? null;
  } finally {
    clearTimeout(slow);
  }
}

/** Saves a page as a link: what is left where its text cannot be read. */
async function saveAddress(tabId: number, tab: Tab): Promise<void> {
  if (!isWebUrl(tab.url)) return showUnreadable(tabId, tab.url);
  try {
    await library.saveLink({ url: tab.url, title: tab.title || tab.url });
    await showSaved(tabId, true);
  } catch (error) {
    await showOnButton(tabId, t(failureMessage(toSaveFailure(error))));
  }
}

/** Saves what a tab shows, or what is selected in it; a page that no script may enter is saved as a link. */
export async function savePage(tab: Tab, what: SaveWhat): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined) return;
  const report = await saveInTab(tabId, tab.url, what).catch(() => null);
  if (report) await sayOnButtonIfUnsaid(tabId, report);
  else await saveAddress(tabId, tab);
}

/** Saves what the view in a tab shows. Null where no script may enter the page: the view has to send its article itself. */
export async function saveView(tabId: number, url: string | undefined): Promise<true | null> {
  const report = await saveInTab(tabId, url, 'page').catch(() => null);
  if (!report) return null;
  await sayOnButtonIfUnsaid(tabId, report);
  return true;
}

/** What a page's script is told of a save that was not made by it. */
const forPage = ({ row, outcome, undo }: Saved): PageSaved => ({
  article: row.id,
  outcome,
  tags: row.tags,
  undo,
});

/** Saves a link without opening it, and says so in the tab it stands in. */
export async function saveLink(link: { url: string; title: string }, tab: Tab | undefined): Promise<void> {
  let saved: PageSaved | null = null;
  let failure: SaveFailure = 'unknown';
  try {
    saved = forPage(await library.saveLink(link));
  } catch (error) {
    failure = toSaveFailure(error);
  }
  const tabId = tab?.id;
  if (tabId === undefined) return;
  if (saved) await recordSave(tabId, [saved.article], [saved.undo]);
  const said = await sayLink(tabId, tab?.url, link.title, saved, failure).catch(() => false);
  if (!said && !saved) await showOnButton(tabId, t(failureMessage(failure)));
}

/** Says in a tab what became of a link. Resolves to whether it could be said there. */
async function sayLink(
  tabId: number,
  url: string | undefined,
  title: string,
  saved: PageSaved | null,
  failure: SaveFailure,
): Promise<boolean> {
  await injectSave(tabId, url, [TOAST_SCRIPT]);
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
 * Shows on a tab's button whether its page is in the library, and returns it. A library that cannot be asked is no reason
 * to say anything here.
 */
export async function checkSaved(tabId: number, url: string | undefined): Promise<boolean> {
  if (!isWebUrl(url)) return false;
  const row = await library.find(url).catch(() => null);
  await showSaved(tabId, row !== null);
  return row !== null;
}

/** Saves all tabs of a tab's window once the reader has answered, and says so in that tab. */
export async function saveTabsOf(tab: Tab | undefined, asked: Promise<boolean>): Promise<void> {
  await asked;
  if (tab?.id === undefined) return;
  const { count, undo } = await saveTabs(tab.windowId, library, true);
  await recordSave(tab.id, [], undo);
  await injectSave(tab.id, tab.url, [TOAST_SCRIPT]);
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
