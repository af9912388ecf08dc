import type { NoArticleReason } from '../types';
import type { PageSignals } from './page-signals';

/** Maximum length of a truncated article, in characters: if declared as not free, or if there is only a paywall box. */
const MAX_LENGTH_NOT_FREE = 1500;
const MAX_LENGTH_PAYWALL = 600;
/** An article is truncated if the page declares at least this many times the text found. */
const MIN_DECLARED_RATIO = 1.6;
/** Minimum share of the page's text in a consent wall. */
const MIN_WALL_SHARE = 0.6;

/** Whether a page is little more than a consent wall. */
export function isConsentWall(page: PageSignals, pageLength: number): boolean {
  return page.consentLength > 0 && page.consentLength >= MIN_WALL_SHARE * pageLength;
}

/**
 * The reason why the article is missing from its page, or null if nothing suggests that there is one. Call only if no
 * article was found. `pageLength` is the length of the page's text in characters.
 */
export function findMissingReason(page: PageSignals, pageLength: number): NoArticleReason | null {
  if (isConsentWall(page, pageLength)) return 'consent';
  if (page.notFree || page.paywall) return 'paywall';
  if (page.needsScripts && (page.saysArticle || pageLength < MAX_LENGTH_NOT_FREE)) return 'scripts';
  return null;
}

/**
 * Whether the text found is only the beginning of an article for subscribers. Metered sites also mark whole articles as "not
 * free", so a long text counts as complete unless the page declares a much longer one.
 */
export function isTruncated(page: PageSignals, length: number): boolean {
  if (!page.notFree && !page.paywall) return false;
  if (page.promised) return page.promised > MIN_DECLARED_RATIO * length;
  return length < (page.notFree ? MAX_LENGTH_NOT_FREE : MAX_LENGTH_PAYWALL);
}
