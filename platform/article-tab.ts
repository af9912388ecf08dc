import { browser } from 'wxt/browser';
import { savedArticleUrl } from './saved-article-url';

/** The channel on which pages of saved articles say in which tab they are. */
const CHANNEL = 'lectern-article-tabs';
/** Time to wait for them (ms). */
const ANSWER_TIMEOUT_MS = 150;

type TabMessage = { ask: number } | { tab: number; window: number };

/** Answers, in the page of a saved article, where it is, so that the next one can open in its tab. */
export async function offerArticleTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  const { id } = tab;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', async ({ data }: MessageEvent<TabMessage>) => {
    if (!('ask' in data)) return;
    // The tab may have been moved since.
    const { windowId } = await browser.tabs.get(id);
    if (windowId === data.ask) channel.postMessage({ tab: id, window: windowId } satisfies TabMessage);
  });
}

/** A tab of a window that shows a saved article, or null. */
function findArticleTab(windowId: number): Promise<number | null> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((resolve) => {
    const end = (tab: number | null) => {
      clearTimeout(timer);
      channel.close();
      resolve(tab);
    };
    const timer = setTimeout(() => end(null), ANSWER_TIMEOUT_MS);
    channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
      if ('tab' in data && data.window === windowId) end(data.tab);
    });
    channel.postMessage({ ask: windowId } satisfies TabMessage);
  });
}

/** Opens a saved article in the tab of the last one in this window, or in a new tab if there is none. */
export async function openInArticleTab(id: string, highlight?: string): Promise<void> {
  const url = savedArticleUrl(id, highlight);
  const window = await browser.windows.getCurrent();
  const tab = window.id === undefined ? null : await findArticleTab(window.id);
  if (tab === null) await browser.tabs.create({ url });
  else await browser.tabs.update(tab, { url, active: true });
}
