import { type Preferences, TEXT_SIZES, type Theme, WIDTHS } from './types';

/** Every theme there is. */
export const THEMES: readonly Theme[] = ['automatic', 'light', 'sepia', 'dark'];

/** What a reader has who set nothing. */
export const DEFAULTS: Preferences = { version: 1, theme: 'automatic', textSize: 0, width: 0 };

/** The key the record is stored under. */
export const PREFERENCES_KEY = 'preferences';

function step(value: unknown, range: { least: number; most: number }): number {
  return typeof value === 'number' && Number.isInteger(value)
    ? Math.min(range.most, Math.max(range.least, value))
    : 0;
}

/**
 * Reads a stored record of any shape: every damaged or missing field falls back to its default, field by field.
 * Takes what storage returned (undefined on a first run); never throws.
 */
export function readPreferences(stored: unknown): Preferences {
  const record: Partial<Record<keyof Preferences, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    version: 1,
    theme: THEMES.find((theme) => theme === record.theme) ?? DEFAULTS.theme,
    textSize: step(record.textSize, TEXT_SIZES),
    width: step(record.width, WIDTHS),
  };
}
