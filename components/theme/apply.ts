import type { Direction } from '../../article/types';
import type { Appearance, Preferences } from '../../preferences/types';
import { luminance } from './contrast';

/** Factor of a step of text size. */
export const SIZE_STEP = 1.1;
/** The normal line length, about 66 characters, and a step of it. */
export const MEASURE_EM = 34;
export const MEASURE_STEP_EM = 4;
/** Luminance that looks halfway between black and white. */
const MID_LUMINANCE = 0.18;

/**
 * Applies preferences and an appearance to the view's root element, as attributes and custom properties, which costs one
 * layout. `article` gives the language and direction, if there is one.
 */
export function applyPreferences(
  root: HTMLElement,
  preferences: Preferences,
  { type, theme }: Appearance,
  article: { language: string | null; direction: Direction } | null,
): void {
  const { own } = preferences;
  const attributes: Record<string, string | boolean> = {
    theme,
    own: luminance(own.paper) < MID_LUMINANCE ? 'dark' : 'light',
    dim: preferences.dimImages,
    family: type.family,
    paragraphs: type.paragraphs,
    headings: type.headings,
    figures: type.figures,
    justify: type.justify,
    hyphenate: type.hyphenate,
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false) delete root.dataset[name];
    else root.dataset[name] = value === true ? '' : value;
  }
  const properties: Record<string, string | number> = {
    'own-paper': own.paper,
    'own-ink': own.ink,
    'text-size': SIZE_STEP ** type.textSize,
    measure: `${MEASURE_EM + MEASURE_STEP_EM * type.width}em`,
    weight: 400 + 100 * type.weight,
    leading: type.lineHeight / 10,
    'letter-spacing': `${type.letterSpacing / 50}em`,
    'word-spacing': `${type.wordSpacing / 20}em`,
  };
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(`--${name}`, String(value));
  if (!article) return;
  // Setting the same value again makes Chromium recalculate every style.
  if (root.dir !== article.direction) root.dir = article.direction;
  if (article.language && root.lang !== article.language) root.lang = article.language;
}
