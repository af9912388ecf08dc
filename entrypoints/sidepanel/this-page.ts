import { browser } from 'wxt/browser';
import { stripPlaces } from '../../article/sanitize';
import type { Article, Outcome } from '../../article/types';
import type { PanelPage } from '../../components/library/ThisPage';
import type { Library } from '../../library/library';
import type { ArticleChange } from '../../library/types';
import { injectSave, SAVE_SCRIPTS } from '../../platform/inject-save';
import type { Request } from '../../platform/messages';
import { wait } from '../../platform/yield-to-main';
import type { SavingWorld } from '../../reader/over-page/content-world';
import { NO_ARTICLE_MESSAGES } from '../../reader/view/no-article';
import { goToHeading, type OpenView, readOpenView } from './open-view';

/** State of the page in the active tab, for the panel. */
export interface ThisPageState {
  sight(): PanelPage;
  article(): Article | null;
  tabId(): number | null;
  /** The URL of the tab's page, if the browser reports it. */
  url(): string | undefined;
  /** Goes to a heading of the view that is open in the tab. */
  goToHeading(index: number): void;
  /** Changes the tags of the saved article. */
  changeTags(change: ArticleChange): void;
  /** Starts or stops following the active tab: nothing is read while the panel shows something else. */
  follow(on: boolean): void;
}

/** Time between looks at a view that is opening (ms), and their number. */
const LOOK_EVERY_MS = 250;
const MAX_LOOKS = 40;

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
  let openView: OpenView | null = null;
  let savedId: string | null = null;

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
    await showArticle({ ...outcome.article, content: stripPlaces(outcome.article.content) }, thisRun);
  };

  const showArticle = async (found: Article, thisRun: number) => {
    set(
      openView ? { kind: 'view', saved: false, tags: [], ...openView } : { kind: 'article', saved: false },
      found,
    );
    await checkSaved(found, thisRun);
  };

  const checkSaved = async (found: Article, thisRun = run) => {
    const row = await library.find(found.url).catch(() => null);
    if (thisRun !== run) return;
    savedId = row?.id ?? null;
    if (sight.kind === 'article') set({ kind: 'article', saved: row !== null }, found);
    else if (sight.kind === 'view') set({ ...sight, saved: row !== null, tags: row?.tags ?? [] }, found);
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
      openView = await readOpenView(tab.id);
      if (thisRun === run && outcome) await show(outcome, thisRun);
    } catch (error) {
      if (thisRun === run) set({ kind: BROWSER_PAGE_ERROR.test(String(error)) ? 'browser-page' : 'unseen' });
    }
  };

  /** Waits until the view that is opening shows its article. */
  const followOpening = async () => {
    const thisRun = run;
    for (let look = 0; look < MAX_LOOKS && thisRun === run && tabId !== null; look++) {
      openView = await readOpenView(tabId).catch(() => null);
      if (openView) break;
      await wait(LOOK_EVERY_MS);
    }
    if (openView && article && thisRun === run) await showArticle(article, thisRun);
  };

  browser.tabs.onActivated.addListener(refresh);
  browser.tabs.onUpdated.addListener((updated, change) => {
    if (updated === tabId && (change.status === 'complete' || change.url !== undefined)) refresh();
  });
  // Pressing the button grants access: the reader's message to the background arrives here too.
  browser.runtime.onMessage.addListener((message: Request, sender) => {
    if (message.type !== 'reader-state' || sender.tab?.id !== tabId) return;
    if (!message.open || sight.kind !== 'article') refresh();
    else void followOpening();
  });
  library.subscribe((event) => {
    if (event.kind === 'changed' && article && following) checkSaved(article);
  });

  return {
    sight: () => sight,
    article: () => article,
    tabId: () => tabId,
    url: () => url,
    goToHeading(index) {
      if (tabId !== null) goToHeading(tabId, index).catch(() => refresh());
    },
    changeTags(change) {
      if (savedId !== null) library.change({ ids: [savedId] }, change).catch(() => refresh());
    },
    follow(on) {
      following = on;
      if (on) refresh();
    },
  };
}
