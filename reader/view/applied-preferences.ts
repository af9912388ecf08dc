import { createFonts, type Fonts } from '../../platform/fonts';
import { appearanceFor } from '../../preferences/look';
import { DEFAULTS } from '../../preferences/preferences';
import type { Preferences } from '../../preferences/types';
import { preserveScroll } from '../navigation/preserve-scroll';

/** The preferences of a view. The text changes as soon as its font is loaded. */
export interface AppliedPreferences {
  /** The user's preferences, as the controls show them. */
  preferences(): Preferences;
  /** The preferences applied to the text, which wait for its font. */
  applied(): Preferences;
  /** Sets the view's new document. */
  attach(view: Document): void;
  /** Loads the fonts that the text needs. */
  loadFonts(): Promise<void>;
  /** Applies preferences, and keeps the line being read in place. */
  apply(changed: Preferences): Promise<void>;
}

interface AppliedPreferencesOptions {
  /** The site whose appearance applies, or null. */
  site(): string | null;
  /** The text shown, whose letters need fonts; null if there is none. */
  letters(): string | null;
  draw(): void;
  /** Called when preferences were set, and when they were applied. */
  changed(): void;
}

/** Creates the preferences of a view, starting with the defaults. */
export function createAppliedPreferences({
  site,
  letters,
  draw,
  changed,
}: AppliedPreferencesOptions): AppliedPreferences {
  let preferences: Preferences = DEFAULTS;
  let applied: Preferences = DEFAULTS;
  let view: Document | null = null;
  let fonts: Fonts | null = null;

  const loadFonts = async () => {
    const text = letters();
    if (text === null) return;
    const insertFonts = await fonts?.load(appearanceFor(preferences, site()).type.family, text);
    if (view && insertFonts) preserveScroll(view, insertFonts);
  };
  return {
    preferences: () => preferences,
    applied: () => applied,
    attach(document) {
      view = document;
      fonts = createFonts(document);
    },
    loadFonts,
    async apply(changes) {
      preferences = changes;
      // The controls change at once, because the next key press builds on this one.
      draw();
      changed();
      await loadFonts();
      applied = preferences;
      if (view)
        preserveScroll(view, () => {
          draw();
          changed();
        });
    },
  };
}
