import type { Mode } from '../../article/extract';
import type { SnapshotOptions } from '../../article/snapshot/snapshot';
import type { Article, Outcome, RemovedPiece } from '../../article/types';
import type { SafeHtml } from '../../markup/safe-html';
import { pageDirection, pageHeadline } from './loading-state';

/** What was read of a page. */
export interface PageReading {
  outcome: Outcome;
  /** The live elements that the article's blocks came from, by place number. */
  places: Element[];
  /** Addresses of the pictures that the page has loaded. */
  loadedImages: ReadonlySet<string>;
}

/** What the snapshot of a live page is told. */
export type ReadOptions = Omit<SnapshotOptions, 'openShadowRoot'>;

/**
 * All that a page's other scripts need of the extraction. It is a script of its own, `extraction.js`, so that neither the
 * reader nor what saves a page carries it again; `extractionOf` in `content-world.ts` is how they get it.
 */
export interface Extraction {
  /** Reads a live page. Never rejects: if anything throws, the outcome is `unreadable`. */
  readPage(page: Document, mode: Mode, options?: ReadOptions): Promise<PageReading>;
  /** Extracts the article of a page that was fetched, given as HTML with its address. Rejects if it has none. */
  readFetchedPage(html: string, url: string): Promise<Article>;
  /** Joins the articles of several pages, in order; `open` is the index of the one that is shown. */
  joinPages(pages: readonly Article[], open: number): Article;
  /** An article as it is stored (`library/assets/prepare-for-storage.ts`). */
  prepareForStorage(article: Article): Article;
  /** A removed piece of an article, as it may be shown again; links are relative to `base`. */
  restorePiece(piece: RemovedPiece, article: Article, base: string): SafeHtml;
}

/** The reading of a page that failed, for whatever reason. */
export const failedReading = (page: Document): PageReading => ({
  outcome: { kind: 'none', reason: 'unreadable', title: pageHeadline(page), direction: pageDirection(page) },
  places: [],
  loadedImages: new Set(),
});
