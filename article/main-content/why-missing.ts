import type { NoArticleReason } from '../types';
import type { PageSignals } from './page-signals';

/** A beginning is shorter than this, in characters: of an article that is not free, and of any beside a paywall. */
const BEGINNING = 1500;
const SHORT = 600;
/** The page holds only a beginning where it promises so many times what was found. */
const PROMISED = 1.6;
/** A consent wall holds this share of a page's text. */
const WALL = 0.6;

/** Whether a page is a consent wall and little else. */
export function isConsentWall(page: PageSignals, textLength: number): boolean {
  return page.consentLength > 0 && page.consentLength >= WALL * textLength;
}

/**
 * Why the article that a page stands for is not in it, or null where nothing says that there is one. To be asked where no
 * article was found. Takes the page's facts and the characters of all its text.
 */
export function findMissingReason(page: PageSignals, textLength: number): NoArticleReason | null {
  if (isConsentWall(page, textLength)) return 'consent';
  if (page.notFree || page.paywall) return 'paywall';
  if (page.needsScripts && (page.saysArticle || textLength < BEGINNING)) return 'scripts';
  return null;
}

/**
 * Whether a found article is only the beginning of one that the site keeps for its subscribers. Metered sites say "not
 * free" over whole articles, so a long text is believed to be whole unless the page promises much more.
 */
export function isTruncated(page: PageSignals, found: number): boolean {
  if (!page.notFree && !page.paywall) return false;
  if (page.promised) return page.promised > PROMISED * found;
  return found < (page.notFree ? BEGINNING : SHORT);
}
