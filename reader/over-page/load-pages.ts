import type { Article, OtherPages } from '../../article/types';
import type { MorePages } from '../view/props';
import { contentWorld, extractionOf } from './content-world';

/** The other pages of an open article: offered, and fetched only when the reader asks. */
export interface Paging {
  load(): void;
  cancel(): void;
}

/** What the end of an article says at first. */
export const initialMorePages = (pages: OtherPages): MorePages => ({
  kind: 'offer',
  count: pages.others.length,
});

/** One page in ms; a server that has not answered by then will not. */
const PAGE_TIMEOUT_MS = 20_000;

/** Fetches one page of the same site and extracts its article. Throws where there is none. */
async function readPage(address: string, signal: AbortSignal): Promise<Article> {
  const pageSignal = AbortSignal.any([signal, AbortSignal.timeout(PAGE_TIMEOUT_MS)]);
  const response = await fetch(address, { credentials: 'include', signal: pageSignal });
  if (!response.ok || new URL(response.url).origin !== new URL(address).origin)
    throw new Error(`${response.status} ${response.url}`);
  return extractionOf(contentWorld()).readFetchedPage(await response.text(), response.url);
}

/**
 * Makes the paging of an article. Takes the open page's article and its other pages; calls `changed` with what the end of
 * the article is to say, and `joined` once with the whole article. What was fetched stays for another try. Ends with
 * `signal`.
 */
export function createPaging(
  openArticle: Article,
  pages: OtherPages,
  on: { changed(more: MorePages): void; joined(whole: Article): void; signal: AbortSignal },
): Paging {
  const articles = new Map<number, Article>([[pages.current, openArticle]]);
  let running: AbortController | null = null;

  const load = async () => {
    if (running || on.signal.aborted) return;
    const controller = new AbortController();
    running = controller;
    const signal = AbortSignal.any([controller.signal, on.signal]);
    for (const { page, url } of pages.others) {
      if (articles.has(page)) continue;
      on.changed({ kind: 'loading', page, total: pages.total });
      const article = await readPage(url, signal).catch(() => null);
      if (signal.aborted) return;
      if (!article) {
        running = null;
        on.changed({ kind: 'failed', page, total: pages.total });
        return;
      }
      articles.set(page, article);
    }
    const numbers = [...articles.keys()].sort((a, b) => a - b);
    const inOrder = numbers.flatMap((page) => articles.get(page) ?? []);
    on.joined(extractionOf(contentWorld()).joinPages(inOrder, numbers.indexOf(pages.current)));
  };

  return {
    load,
    cancel() {
      if (!running) return;
      running.abort();
      running = null;
      on.changed(initialMorePages(pages));
    },
  };
}
