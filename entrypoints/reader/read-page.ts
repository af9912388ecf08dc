import { extract, type Mode } from '../../article/extract';
import { type SnapshotOptions, snapshot } from '../../article/snapshot/snapshot';
import type { NoArticle, Outcome } from '../../article/types';
import { detectLanguage, openShadowRoot } from './environment';
import { loadLexicon } from './lexicon';
import { directionOf, headlineOf } from './loading-state';
import { stretches } from './turns';

/** What was read of a page. */
export interface PageReading {
  outcome: Outcome;
  /** The live elements that the article's blocks came from, by place number. */
  places: Element[];
}

/** The outcome of a reading that failed, whatever failed. */
export function failedOutcome(page: Document): NoArticle {
  return { kind: 'none', reason: 'unreadable', title: headlineOf(page), direction: directionOf(page) };
}

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
    const copy = snapshot(page, page.URL, { openShadowRoot, ...options });
    const lexicon = await loadLexicon(page);
    const outcome = await extract(copy, { lexicon, mode, detectLanguage, pause: stretches() });
    return { outcome, places: copy.places };
  } catch (error) {
    console.warn('Lectern could not read this page', error);
    return { outcome: failedOutcome(page), places: [] };
  }
}
