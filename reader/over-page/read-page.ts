import { extract, type Mode } from '../../article/extract';
import { type SnapshotOptions, takeSnapshot } from '../../article/snapshot/snapshot';
import type { Outcome } from '../../article/types';
import { detectLanguage } from '../../platform/detect-language';
import { openShadowRoot } from '../../platform/open-shadow-root';
import { createYielder } from '../../platform/yield-to-main';
import { loadLanguages } from './load-languages';
import { directionOf, headlineOf } from './loading-state';

/** What was read of a page. */
export interface PageReading {
  outcome: Outcome;
  /** The live elements that the article's blocks came from, by place number. */
  places: Element[];
  /** Addresses of the pictures that the page has loaded. */
  pictures: ReadonlySet<string>;
}

/** The reading of a page that failed, whatever failed. */
export const failedReading = (page: Document): PageReading => ({
  outcome: { kind: 'none', reason: 'unreadable', title: headlineOf(page), direction: directionOf(page) },
  places: [],
  pictures: new Set(),
});

function loadedPictures(page: Document): Set<string> {
  const loaded = [...page.images].filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  return new Set(loaded.flatMap(({ src, currentSrc }) => [src, currentSrc]));
}

/** A fault of ours on one page; its report names it. */
const onFault = (stage: string, error: unknown) => console.warn(`Lectern: ${stage} failed`, error);

/**
 * Reads a live page: snapshot, then extraction, with the words of the page's language. Takes the page, its mode, and what
 * the snapshot is told. Never rejects: a reading that throws anywhere has the outcome `unreadable`.
 */
export async function readPage(
  page: Document,
  mode: Mode,
  options: Omit<SnapshotOptions, 'openShadowRoot'> = {},
): Promise<PageReading> {
  try {
    const copy = takeSnapshot(page, page.URL, { openShadowRoot, ...options });
    const languages = await loadLanguages(page);
    const outcome = await extract(copy, { languages, mode, detectLanguage, pause: createYielder(), onFault });
    return { outcome, places: copy.places, pictures: loadedPictures(page) };
  } catch (error) {
    console.warn('Lectern could not read this page', error);
    return failedReading(page);
  }
}
