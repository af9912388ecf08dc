import { browser } from 'wxt/browser';
import { stripPlaces } from '../../article/sanitize';
import type { Article, Outcome } from '../../article/types';
import type { PanelPage } from '../../components/library/ThisPage';
import type { Library } from '../../library/library';
import { injectSave, SAVE_SCRIPTS } from '../../platform/inject-save';
import type { Request } from '../../platform/messages';
import type { SavingWorld } from '../../reader/over-page/content-world';
import { NO_ARTICLE_MESSAGES } from '../../reader/view/no-article';

/** State of the page in the active tab, for the panel. */
export interface ThisPageState {
  sight(): PanelPage;
  article(): Article | null;
  tabId(): number | null;
  /** The URL of the tab's page, if the browser reports it. */
  url(): string | undefined;
  /** Starts or stops following the active tab: nothing is read while the panel shows something else. */
  follow(on: boolean): void;
}

/** Matches the browsers' errors for pages that no extension may ever access. */
const BROWSER_PAGE_ERROR = /chrome:|edge:|about:|chrome-extension:|moz-extension:|devtools:|gallery|store/i;

/** Creates the state of the active tab of the panel's window. `draw` is called whenever it changes. */
export function createThisPage(library: Library, draw: () => void): ThisPageState {
  let sight: PanelPage = { kind: 'unseen' };
  let article: Article | null = null;
  let tabId: number | null = null;
  let url: string | undefined;
  let following = false;
  let run = 0;

  const set = (now: PanelPage, found: Article | null = null) => {
    sight = now;
    article = found;
    draw();
  };

  /** Extracts a page by our script in it. Throws if the browser refuses the injection. */
  const read = async (tab: number): Promise<Outcome | undefined> => {
    await injectSave(tab, url, SAVE_SCRIPTS);
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () =>
        (Reflect.get(globalThis, Symbol.for('lectern')) as SavingWorld | undefined)?.pageScript?.read(),
    });
    return answer?.result as Outcome | undefined;
  };

  const show = async (outcome: Outcome, thisRun: number) => {
    if (outcome.kind === 'none') return set({ kind: 'none', sentence: NO_ARTICLE_MESSAGES[outcome.reason] });
    // HTML from a page's process isn't trusted, even if it should be sanitised already.
    const found = { ...outcome.article, content: stripPlaces(outcome.article.content) };
    set({ kind: 'article', saved: false }, found);
    await checkSaved(found, thisRun);
  };

  const checkSaved = async (found: Article, thisRun = run) => {
    const row = await library.find(found.url).catch(() => null);
    if (thisRun === run && sight.kind === 'article') set({ kind: 'article', saved: row !== null }, found);
  };

  const refresh = async () => {
    if (!following) return;
    const thisRun = ++run;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (thisRun !== run) return;
    if (tab?.id === undefined) return set({ kind: 'unseen' });
    if (tab.id !== tabId) set({ kind: 'reading' });
    tabId = tab.id;
    url = tab.url;
    if (tab.url !== undefined && !/^(?:https?|file):/.test(tab.url)) return set({ kind: 'browser-page' });
    try {
      const outcome = await read(tab.id);
      if (thisRun === run && outcome) await show(outcome, thisRun);
    } catch (error) {
      if (thisRun === run) set({ kind: BROWSER_PAGE_ERROR.test(String(error)) ? 'browser-page' : 'unseen' });
    }
  };

  browser.tabs.onActivated.addListener(refresh);
  browser.tabs.onUpdated.addListener((updated, change) => {
    if (updated === tabId && (change.status === 'complete' || change.url !== undefined)) refresh();
  });
  // Pressing the button grants access: the reader's message to the background arrives here too.
  browser.runtime.onMessage.addListener((message: Request, sender) => {
    if (message.type === 'reader-state' && sender.tab?.id === tabId && sight.kind !== 'article') refresh();
  });
  library.subscribe((event) => {
    if (event.kind === 'changed' && article && following) checkSaved(article);
  });

  return {
    sight: () => sight,
    article: () => article,
    tabId: () => tabId,
    url: () => url,
    follow(on) {
      following = on;
      if (on) refresh();
    },
  };
}
