import { nextPaint } from '../../platform/yield-to-main';
import type { ArticleLoader } from './article-loader';
import { closesAutomatically, type SecondReading, secondReadings } from './opening-policy';
import { whenComplete, whenLoaded, whenSettled } from './page-readiness';

/** Time to wait for a page's HTML before what there is of it is read (ms). */
const HTML_TIMEOUT_MS = 8000;

/** Time to wait for the rest of a page whose beginning is shown already (ms). */
const LATE_HTML_TIMEOUT_MS = 60_000;

/** Number of elements over which extraction takes long enough that the title should be seen before it begins. */
const LARGE_PAGE = 4000;

const WAIT_FOR: Record<SecondReading, (page: Document) => Promise<unknown>> = {
  html: (page) => whenLoaded(page, LATE_HTML_TIMEOUT_MS),
  load: whenComplete,
  settled: whenSettled,
};

/** What opening an article needs from its session. */
export interface OpeningOptions {
  /** Resolves once the view's frame has a document. */
  viewIsReady: Promise<void>;
  view(): Document | null;
  /** Closes a view that opened automatically over a page that is no sure article; such a page gets no second chance. */
  closeIfUnsure?(): void;
  signal: AbortSignal;
}

/** Loads a page's article once its HTML is there, and once more if the page was not ready. */
export async function openArticle(
  page: Document,
  loader: ArticleLoader,
  { viewIsReady, view, closeIfUnsure, signal }: OpeningOptions,
): Promise<void> {
  await whenLoaded(page, HTML_TIMEOUT_MS);
  if (page.getElementsByTagName('*').length > LARGE_PAGE) {
    await viewIsReady;
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
