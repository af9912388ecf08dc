import { createFonts, type Fonts } from '../../platform/fonts';
import { appearanceFor } from '../../preferences/look';
import { DEFAULTS } from '../../preferences/preferences';
import type { Preferences } from '../../preferences/types';
import { preserveScroll } from '../navigation/preserve-scroll';

/** What the view wears: the reader's preferences, as soon as their font is there. */
export interface AppliedPreferences {
  /** As the reader set them: the controls show these at once. */
  preferences(): Preferences;
  /** As the text wears them: it waits for its font. */
  applied(): Preferences;
  /** Takes a fresh document of the view. */
  attach(view: Document): void;
  /** Puts the fonts that the text needs into the view. */
  loadFonts(): Promise<void>;
  /** Wears other preferences; the line being read stays where it is. */
  apply(changed: Preferences): Promise<void>;
}

interface AppliedPreferencesOptions {
  /** The site whose look the text has. */
  site(): string | null;
  /** Every letter of the text that is shown; null where none is. */
  letters(): string | null;
  draw(): void;
  /** Preferences are others, or are worn by now. */
  changed(): void;
}

/** Makes what wears the preferences. Starts with the defaults; takes what it asks and tells. */
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
      // The next press builds on what this one set, however long its font takes.
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
