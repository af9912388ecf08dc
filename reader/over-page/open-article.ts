import { nextPaint } from '../../platform/yield-to-main';
import type { ArticleLoader } from './article-loader';
import { closesAutomatically, type SecondReading, secondReadings } from './opening-policy';
import { whenComplete, whenLoaded, whenSettled } from './page-readiness';

/** Time to wait for a page's HTML before reading what has arrived (ms). */
const HTML_TIMEOUT_MS = 8000;

/** Time to wait for the rest of a page whose beginning is already shown (ms). */
const LATE_HTML_TIMEOUT_MS = 60_000;

/** Number of elements from which extraction is slow enough to show the title first. */
const LARGE_PAGE_ELEMENTS = 4000;

const WAIT_FOR: Record<SecondReading, (page: Document) => Promise<unknown>> = {
  html: (page) => whenLoaded(page, LATE_HTML_TIMEOUT_MS),
  load: whenComplete,
  settled: whenSettled,
};

/** Options for opening an article, from its session. */
export interface OpeningOptions {
  /** Resolves once the view's frame has a document. */
  viewIsReady: Promise<void>;
  view(): Document | null;
  /** Draws the loading state, which an article that is there at once doesn't need. */
  showLoading(): void;
  /** Closes an automatically opened view if the page may not be an article; such a page isn't read again. */
  closeIfUnsure?(): void;
  signal: AbortSignal;
}

/** Loads a page's article when its HTML has been parsed, and again if the page wasn't ready. */
export async function openArticle(
  page: Document,
  loader: ArticleLoader,
  { viewIsReady, view, showLoading, closeIfUnsure, signal }: OpeningOptions,
): Promise<void> {
  await whenLoaded(page, HTML_TIMEOUT_MS);
  if (page.getElementsByTagName('*').length > LARGE_PAGE_ELEMENTS) {
    await viewIsReady;
    showLoading();
    await nextPaint(view());
  }
  if (signal.aborted) return;
  const progress = page.readyState;
  const outcome = await loader.load('auto');
  if (closeIfUnsure && closesAutomatically(outcome)) return closeIfUnsure();
  const isLatest = loader.watchLatest();
  const waits = secondReadings(outcome, progress);
  for (const event of waits) await WAIT_FOR[event](page);
  if (waits.length && isLatest()) await loader.load('auto', { quietly: waits.includes('html') });
}
