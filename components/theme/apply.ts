import type { Direction } from '../../article/types';
import type { Preferences } from '../../preferences/types';

/** A step of text size: a factor of 1.1. */
const SIZE_STEP = 1.1;
/** The normal measure, about 66 letters, and a step of it, in em. */
const MEASURE = 34;
const MEASURE_STEP = 4;

/**
 * Sets what the reader prefers on the view's root element, as attributes and custom properties: no text is laid out more
 * than once for it. Takes the article's language and direction where there is one.
 */
export function applyPreferences(
  root: HTMLElement,
  preferences: Preferences,
  article: { language: string | null; direction: Direction } | null,
): void {
  root.dataset.theme = preferences.theme;
  root.style.setProperty('--text-size', String(SIZE_STEP ** preferences.type.textSize));
  root.style.setProperty('--measure', `${MEASURE + MEASURE_STEP * preferences.type.width}em`);
  if (!article) return;
  root.dir = article.direction;
  if (article.language) root.lang = article.language;
}
