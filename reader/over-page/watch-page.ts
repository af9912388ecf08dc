import type { ArticleLoader } from './article-loader';
import { type ContinuedReading, continueReading } from './continue-reading';
import { createPageFollower } from './follow-address';
import { watchAddress, whenSettled } from './page-readiness';
import type { PositionSync } from './position-sync';
import { preventReload } from './prevent-reload';

/** Options for watching a page, from the view over it. */
export interface WatchOptions {
  loader: ArticleLoader;
  places: PositionSync;
  view(): Document | null;
  /** Closes the view, because the page has nothing to show any more. */
  close(): void;
  signal: AbortSignal;
}

/**
 * Keeps a view in line with what the page under it does: follows changes of its URL, prevents it from reloading itself, and
 * leaves the reading position with the background when it unloads all the same.
 */
export function watchPage(
  page: Document,
  { loader, places, view, close, signal }: WatchOptions,
): ContinuedReading {
  const followPage = createPageFollower({
    settled: () => whenSettled(page),
    isOnPage: loader.isOnPage,
    read: loader.follow,
    showLoading: loader.showLoading,
    close,
    signal,
  });
  if (page.defaultView) watchAddress(page.defaultView, followPage, signal);
  preventReload(page, { isReading: () => loader.current().state.kind === 'article', view }, signal);
  return continueReading(page, places.bookmark, signal);
}
