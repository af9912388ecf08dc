import { browser } from 'wxt/browser';
import { stripPlaces } from '../../article/sanitize';
import type { Article, Outcome } from '../../article/types';
import type { PageSight } from '../../components/library/ThisPage';
import type { Library } from '../../library/library';
import { injectSave, SAVE_SCRIPT } from '../../platform/inject-save';
import type { Request } from '../../platform/messages';
import type { SavingWorld } from '../../reader/over-page/content-world';
import { NO_ARTICLE } from '../../reader/view/no-article';

/** What the panel shows of the page in the active tab. */
export interface ThisPageState {
  sight(): PageSight;
  article(): Article | null;
  tabId(): number | null;
  /** The address of the tab's page, where the browser tells it. */
  url(): string | undefined;
  /** Follows the active tab from now on, or no longer: nothing is read while nobody looks. */
  follow(on: boolean): void;
}

/** What a browser says where it lets no extension in, ever. */
const BROWSERS_OWN = /chrome:|edge:|about:|chrome-extension:|moz-extension:|devtools:|gallery|store/i;

/** Follows the active tab of the panel's window. Takes the library and what draws. */
export function createThisPage(library: Library, draw: () => void): ThisPageState {
  let sight: PageSight = { kind: 'unseen' };
  let article: Article | null = null;
  let tabId: number | null = null;
  let url: string | undefined;
  let following = false;
  let run = 0;

  const set = (now: PageSight, found: Article | null = null) => {
    sight = now;
    article = found;
    draw();
  };

  /** What a page holds, read by our script in it. Throws where the browser does not let it in. */
  const read = async (tab: number): Promise<Outcome | undefined> => {
    await injectSave(tab, url, [SAVE_SCRIPT]);
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => (Reflect.get(globalThis, Symbol.for('lectern')) as SavingWorld | undefined)?.page?.read(),
    });
    return answer?.result as Outcome | undefined;
  };

  const show = async (outcome: Outcome, mine: number) => {
    if (outcome.kind === 'none') return set({ kind: 'none', sentence: NO_ARTICLE[outcome.reason] });
    // What a page's process sends is not believed, whatever it says it has been through.
    const found = { ...outcome.article, content: stripPlaces(outcome.article.content) };
    set({ kind: 'article', saved: false }, found);
    await look(found, mine);
  };

  const look = async (found: Article, mine = run) => {
    const row = await library.find(found.url).catch(() => null);
    if (mine === run && sight.kind === 'article') set({ kind: 'article', saved: row !== null }, found);
  };

  const renew = async () => {
    if (!following) return;
    const mine = ++run;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (mine !== run) return;
    if (tab?.id === undefined) return set({ kind: 'unseen' });
    if (tab.id !== tabId) set({ kind: 'reading' });
    tabId = tab.id;
    url = tab.url;
    if (tab.url !== undefined && !/^(?:https?|file):/.test(tab.url)) return set({ kind: 'browser-page' });
    try {
      const outcome = await read(tab.id);
      if (mine === run && outcome) await show(outcome, mine);
    } catch (error) {
      if (mine === run) set({ kind: BROWSERS_OWN.test(String(error)) ? 'browser-page' : 'unseen' });
    }
  };

  browser.tabs.onActivated.addListener(renew);
  browser.tabs.onUpdated.addListener((updated, change) => {
    if (updated === tabId && (change.status === 'complete' || change.url !== undefined)) renew();
  });
  // A press of the button lets us in: the reader says so to the background, and we hear it too.
  browser.runtime.onMessage.addListener((message: Request, sender) => {
    if (message.type === 'reader-state' && sender.tab?.id === tabId && sight.kind !== 'article') renew();
  });
  library.subscribe((event) => {
    if (event.kind === 'changed' && article && following) look(article);
  });

  return {
    sight: () => sight,
    article: () => article,
    tabId: () => tabId,
    url: () => url,
    follow(on) {
      following = on;
      if (on) renew();
    },
  };
}
