import type { Mode } from '../../article/extract';
import type { SnapshotOptions } from '../../article/snapshot/snapshot';
import type { Article, Outcome, RemovedPiece } from '../../article/types';
import type { SafeHtml } from '../../markup/safe-html';
import { pageDirection, pageHeadline } from './loading-state';

/** The result of reading a page. */
export interface PageReading {
  outcome: Outcome;
  /** The live elements that the article's blocks came from, by place number. */
  places: Element[];
  /** URLs of the images that the page has loaded. */
  loadedImages: ReadonlySet<string>;
}

/** Options for the snapshot of a live page. */
export type ReadOptions = Omit<SnapshotOptions, 'openShadowRoot'>;

/**
 * The extraction, as the page's other scripts use it. It is a script of its own, `extraction.js`, so that the reader and
 * the save script don't both bundle it; they get it by `extractionOf` in `content-world.ts`.
 */
export interface Extraction {
  /** Reads a live page. Never rejects: if anything throws, the outcome is `unreadable`. */
  readPage(page: Document, mode: Mode, options?: ReadOptions): Promise<PageReading>;
  /** Extracts the article of a fetched page, given its HTML and URL. Rejects if there is none. */
  readFetchedPage(html: string, url: string): Promise<Article>;
  /** Joins the articles of several pages, in order; `open` is the index of the current one. */
  joinPages(pages: readonly Article[], open: number): Promise<Article>;
  /** Prepares an article for storage (`library/assets/prepare-for-storage.ts`). */
  prepareForStorage(article: Article): Article;
  /** The sanitised HTML of a removed piece; links are relative to `base`. */
  restorePiece(piece: RemovedPiece, article: Article, base: string): SafeHtml;
}

/** The result for a page that couldn't be read. */
export const failedReading = (page: Document): PageReading => ({
  outcome: { kind: 'none', reason: 'unreadable', title: pageHeadline(page), direction: pageDirection(page) },
  places: [],
  loadedImages: new Set(),
});
