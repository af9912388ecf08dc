export type Theme = 'automatic' | 'light' | 'sepia' | 'dark';

/** What a reader can set. One typed, versioned record, kept in the browser's local extension storage. */
export interface Preferences {
  version: 1;
  theme: Theme;
  /** Steps from the normal text size, −4 … 6; each is a factor of 1.1. */
  textSize: number;
  /** Steps from the normal column width, −3 … 3; each is 4 em. */
  width: number;
}

/** Ends of the text-size scale, in steps. */
export const TEXT_SIZES = { least: -4, most: 6 };

/** Ends of the column-width scale, in steps. */
export const WIDTHS = { least: -3, most: 3 };
