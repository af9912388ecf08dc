import { browser } from 'wxt/browser';

/** What the reader's presses in one tab allow our scripts there. */
interface Pressed {
  /** Of the pages that were pressed, the latest last: a page comes back from the Back/Forward cache. */
  origins: string[];
  /** Articles that were saved from here, and what takes each of those changes back. */
  articles: string[];
  undo: string[];
}

const KEY = 'pressed';
/** The latest count of each list; older ones are forgotten. */
const MAX_KEPT = 500;

type All = Record<string, Pressed>;

/** Kept by the browser while it runs, out of reach of scripts in pages: the background sleeps and forgets. */
const session = () => browser.storage.session;

const read = async (): Promise<All> => ((await session().get(KEY))[KEY] as All | undefined) ?? {};

/** One after the other: two that read and write at once would lose what the other wrote. */
let queue: Promise<unknown> = Promise.resolve();
function update(change: (all: All) => void): Promise<void> {
  const done = queue.then(async () => {
    const all = await read();
    change(all);
    await session().set({ [KEY]: all });
  });
  queue = done.catch(() => {});
  return done;
}

/** Files have no origin of their own. */
const originOf = (url: string): string => {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
};

const append = (list: readonly string[], ...more: string[]): string[] =>
  [...new Set([...list, ...more])].slice(-MAX_KEPT);

const of = (all: All, tabId: number): Pressed => all[tabId] ?? { origins: [], articles: [], undo: [] };

/** Notes that the reader pressed on the page that a tab shows; to be called before our scripts are injected. */
export async function recordPress(tabId: number, url: string | undefined): Promise<void> {
  if (!url || !URL.canParse(url)) return;
  await update((all) => {
    const pressed = of(all, tabId);
    all[tabId] = { ...pressed, origins: append(pressed.origins, originOf(url)) };
  });
}

/** Notes what was saved from a tab: it may be tagged from there, and taken back. */
export async function recordSave(
  tabId: number,
  articles: readonly string[],
  undo: readonly string[],
): Promise<void> {
  await update((all) => {
    const pressed = of(all, tabId);
    all[tabId] = {
      ...pressed,
      articles: append(pressed.articles, ...articles),
      undo: append(pressed.undo, ...undo),
    };
  });
}

/** Whether the reader pressed on a page of this address's origin in a tab. */
export async function wasPressed(tabId: number, url: string): Promise<boolean> {
  await queue;
  return URL.canParse(url) && of(await read(), tabId).origins.includes(originOf(url));
}

/** Whether an article was saved from a tab. */
export async function wasSavedFrom(tabId: number, article: string): Promise<boolean> {
  await queue;
  return of(await read(), tabId).articles.includes(article);
}

/** Whether what a token takes back was done from a tab. */
export async function wasDoneFrom(tabId: number, token: string): Promise<boolean> {
  await queue;
  return of(await read(), tabId).undo.includes(token);
}

/** Forgets tabs that are closed. Call as the background starts. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    update((all) => {
      delete all[tabId];
    });
  });
}
