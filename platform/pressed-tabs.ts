import { browser } from 'wxt/browser';

/** What our scripts in one tab may do, because the user pressed there. */
interface Pressed {
  /** Origins of pages on which the user pressed, latest last. Kept, as a page may return from the Back/Forward cache. */
  origins: string[];
  /** IDs of articles saved from this tab, and the undo tokens of those changes. */
  articles: string[];
  undo: string[];
}

const STORAGE_KEY = 'pressed';
/** Maximum length of each list; the oldest entries are dropped. */
const MAX_ENTRIES = 500;

/** By tab ID. */
type All = Record<string, Pressed>;

/** Survives the background's suspension, and can't be read by scripts in pages. */
const session = () => browser.storage.session;

const read = async (): Promise<All> =>
  ((await session().get(STORAGE_KEY))[STORAGE_KEY] as All | undefined) ?? {};

/** Serialises updates, so that none overwrites another. */
let queue: Promise<unknown> = Promise.resolve();
function update(change: (all: All) => void): Promise<void> {
  const done = queue.then(async () => {
    const all = await read();
    change(all);
    await session().set({ [STORAGE_KEY]: all });
  });
  queue = done.catch(() => {});
  return done;
}

/** Like `URL.origin`, which is "null" for files. */
const originOf = (url: string): string => {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
};

const append = (list: readonly string[], ...more: string[]): string[] =>
  [...new Set([...list, ...more])].slice(-MAX_ENTRIES);

/** The entry of a tab, or an empty one. */
const entryFor = (all: All, tabId: number): Pressed => all[tabId] ?? { origins: [], articles: [], undo: [] };

/** Records that the user pressed on the page in a tab. Call it before injecting scripts. */
export async function recordPress(tabId: number, url: string | undefined): Promise<void> {
  if (!url || !URL.canParse(url)) return;
  await update((all) => {
    const pressed = entryFor(all, tabId);
    all[tabId] = { ...pressed, origins: append(pressed.origins, originOf(url)) };
  });
}

/** The tabs in which the user pressed. */
export const pressedTabs = async (): Promise<number[]> => Object.keys(await read()).map(Number);

/** Records what was saved from a tab, so that it can be tagged and undone from there. */
export async function recordSave(
  tabId: number,
  articles: readonly string[],
  undo: readonly string[],
): Promise<void> {
  await update((all) => {
    const pressed = entryFor(all, tabId);
    all[tabId] = {
      ...pressed,
      articles: append(pressed.articles, ...articles),
      undo: append(pressed.undo, ...undo),
    };
  });
}

/** Whether the user has pressed on a page of this URL's origin in a tab. */
export async function wasPressed(tabId: number, url: string): Promise<boolean> {
  await queue;
  return URL.canParse(url) && entryFor(await read(), tabId).origins.includes(originOf(url));
}

/** Whether an article was saved from a tab. */
export async function wasSavedFrom(tabId: number, article: string): Promise<boolean> {
  await queue;
  return entryFor(await read(), tabId).articles.includes(article);
}

/** Whether the change that `token` undoes was made from a tab. */
export async function wasDoneFrom(tabId: number, token: string): Promise<boolean> {
  await queue;
  return entryFor(await read(), tabId).undo.includes(token);
}

/** Forgets tabs when they close. Call it when the background starts. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    update((all) => {
      delete all[tabId];
    });
  });
}
