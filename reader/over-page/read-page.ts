import { extract, type Mode } from '../../article/extract';
import { parseFetched } from '../../article/pagination/fetched';
import { joinPages } from '../../article/pagination/join';
import { takeSnapshot } from '../../article/snapshot/snapshot';
import type { Article } from '../../article/types';
import { detectLanguage } from '../../platform/detect-language';
import { openShadowRoot } from '../../platform/open-shadow-root';
import { createYielder } from '../../platform/yield-to-main';
import { loadLanguages } from './load-languages';
import { failedReading, type PageReading, type ReadOptions } from './page-reading';

function loadedImages(page: Document): Set<string> {
  const loaded = [...page.images].filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  return new Set(loaded.flatMap(({ src, currentSrc }) => [src, currentSrc]));
}

/** Logs a failed stage; the page's report names it too. */
const reportError = (stage: string, error: unknown) => console.warn(`Lectern: ${stage} failed`, error);

/** Reads a live page: snapshot, then extraction. Never rejects: if anything throws, the outcome is `unreadable`. */
export async function readPage(page: Document, mode: Mode, options: ReadOptions = {}): Promise<PageReading> {
  try {
    const copy = takeSnapshot(page, page.URL, { openShadowRoot, ...options });
    const languages = await loadLanguages(page);
    const outcome = await extract(copy, {
      languages,
      mode,
      detectLanguage,
      pause: createYielder(),
      onFault: reportError,
    });
    return { outcome, places: copy.places, loadedImages: loadedImages(page) };
  } catch (error) {
    console.warn('Lectern could not read this page', error);
    return failedReading(page);
  }
}

/** Extracts the article of a fetched page, given its HTML and URL. Throws if there is none. */
export async function readFetchedPage(html: string, url: string): Promise<Article> {
  const page = parseFetched(html, url);
  const languages = await loadLanguages(page);
  const options = { languages, mode: 'article', detectLanguage, pause: createYielder() } as const;
  const outcome = await extract(takeSnapshot(page, url), options);
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  return outcome.article;
}

/** Joins the articles of several pages, in order; `open` is the index of the current one. */
export async function joinReadPages(pages: readonly Article[], open: number): Promise<Article> {
  return joinPages(pages, open, await loadLanguages(document));
}
