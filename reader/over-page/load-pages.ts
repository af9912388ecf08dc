import type { Article, OtherPages } from '../../article/types';
import type { MorePages } from '../view/props';
import { contentWorld, extractionOf } from './content-world';

/** Loads the other pages of an article, on request only. */
export interface Paging {
  load(): void;
  cancel(): void;
}

/** The initial offer at the end of an article. */
export const initialMorePages = (pages: OtherPages): MorePages => ({
  kind: 'offer',
  count: pages.others.length,
});

/** Time to wait for one page (ms). */
const PAGE_TIMEOUT_MS = 20_000;

/** Fetches a page of the same site and extracts its article. Throws if there is none. */
async function fetchPage(address: string, signal: AbortSignal): Promise<Article> {
  const pageSignal = AbortSignal.any([signal, AbortSignal.timeout(PAGE_TIMEOUT_MS)]);
  const response = await fetch(address, { credentials: 'include', signal: pageSignal });
  if (!response.ok || new URL(response.url).origin !== new URL(address).origin)
    throw new Error(`${response.status} ${response.url}`);
  return extractionOf(contentWorld()).readFetchedPage(await response.text(), response.url);
}

/**
 * Creates the loader of an article's other pages, until `signal` is aborted. `changed` is called with the state to show
 * at the end of the article, `joined` once with the whole article. Pages that were fetched are kept for another attempt.
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
      const article = await fetchPage(url, signal).catch(() => null);
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
    const whole = await extractionOf(contentWorld()).joinPages(inOrder, numbers.indexOf(pages.current));
    if (!signal.aborted) on.joined(whole);
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
