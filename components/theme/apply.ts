import type { Direction } from '../../article/types';
import type { Appearance, Preferences } from '../../preferences/types';
import { luminance } from './contrast';

/** A step of text size: a factor of 1.1. */
export const SIZE_STEP = 1.1;
/** The normal measure, about 66 letters, and a step of it, in em. */
export const MEASURE_EM = 34;
export const MEASURE_STEP_EM = 4;
/** Luminance that is as far from white as from black, to the eye. */
const MID_LUMINANCE = 0.18;

/**
 * Sets what the reader prefers on the view's root element, as attributes and custom properties: no text is laid out more
 * than once for it. Takes the look the text is to have, and the article's language and direction where there is one.
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
  // Set again to what it is already, each costs Chromium the styles of every element.
  if (root.dir !== article.direction) root.dir = article.direction;
  if (article.language && root.lang !== article.language) root.lang = article.language;
}
