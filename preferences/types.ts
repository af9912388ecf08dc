/**
 * The user's preferences: one typed, versioned record. Every choice has its list here and every number its range, so that
 * controls, validation and tests can't disagree.
 */

/** The ends of a scale of whole steps. */
export interface Range {
  least: number;
  most: number;
}

/** `serif`, `sans` and `mono` are the system's; the others come with the extension and are loaded when chosen. */
export const FAMILIES = [
  'serif',
  'sans',
  'mono',
  'literata',
  'source-sans',
  'atkinson',
  'opendyslexic',
] as const;
export type Family = (typeof FAMILIES)[number];

export const HEADINGS = ['bold', 'regular', 'sans', 'centred'] as const;
export type Headings = (typeof HEADINGS)[number];

/** How numerals are set: as tall as capitals, or with ascenders and descenders like a book's. */
export const FIGURES = ['lining', 'oldstyle'] as const;
export type Figures = (typeof FIGURES)[number];

export const PARAGRAPHS = ['space', 'indent'] as const;
export type Paragraphs = (typeof PARAGRAPHS)[number];

/** How text is set. Numbers are steps from the normal, which is 0: what is normal may differ by language. */
export interface Type {
  family: Family;
  /** Each step a factor of 1.1. */
  textSize: number;
  /** Each step 100 units of weight from regular (400). */
  weight: number;
  /** Each step 0.1 of the text's size. */
  lineHeight: number;
  /** Of the column; each step 4 em. */
  width: number;
  /** Each step 0.02 em. */
  letterSpacing: number;
  /** Each step 0.05 em. */
  wordSpacing: number;
  paragraphs: Paragraphs;
  justify: boolean;
  /** In justified text and in narrow columns; off, never. */
  hyphenate: boolean;
  headings: Headings;
  figures: Figures;
}

export const TEXT_SIZES: Range = { least: -4, most: 10 };
export const WEIGHTS: Range = { least: -1, most: 3 };
export const LINE_HEIGHTS: Range = { least: -4, most: 8 };
export const WIDTHS: Range = { least: -3, most: 6 };
export const LETTER_SPACINGS: Range = { least: 0, most: 8 };
export const WORD_SPACINGS: Range = { least: 0, most: 8 };

export const THEMES = [
  'automatic',
  'light',
  'sepia',
  'grey',
  'dark',
  'black',
  'contrast-light',
  'contrast-dark',
  'own',
] as const;
export type Theme = (typeof THEMES)[number];

/** Appearance settings, which a site can have of its own. */
export interface Appearance {
  type: Type;
  theme: Theme;
}

/** The user's own theme. */
export interface OwnTheme {
  /** `#rrggbb`, the value of a colour input. */
  paper: string;
  ink: string;
}

/** The ids of the presets that come with Lectern. */
export const BUILT_IN_PRESETS = ['standard', 'book', 'screen', 'large', 'dyslexia'] as const;
export type BuiltInPreset = (typeof BUILT_IN_PRESETS)[number];

export interface Preset {
  /** As the user typed it; empty for a built-in one with its own name. */
  name: string;
  type: Type;
}

/** Navigation and reading aids. */
export interface ReadingAids {
  mode: 'scroll' | 'paged';
  /** The part that isn't dimmed. */
  focus: 'off' | 'paragraph' | 'sentence';
  ruler: boolean;
  boldBeginnings: boolean;
  /** Lines per minute. */
  autoScrollSpeed: number;
}

export const AUTO_SCROLL_SPEEDS: Range = { least: 2, most: 80 };

/** How a text is read aloud. */
export interface Speech {
  /** In tenths of the voice's own speed. */
  rate: number;
  /** In tenths of the voice's own pitch. */
  pitch: number;
  /** `voiceURI` by primary language subtag ("en"). */
  voices: Record<string, string>;
  skipCode: boolean;
  skipTables: boolean;
  /** Minutes until it stops automatically; 0 is never. */
  sleep: number;
}

export const SPEECH_RATES: Range = { least: 5, most: 40 };
export const SPEECH_PITCHES: Range = { least: 5, most: 20 };
export const SLEEP_MINUTES: Range = { least: 0, most: 180 };

export interface Print {
  /** Whether URLs are printed after links. */
  linkAddresses: boolean;
  /** Whether notes on highlights are printed as footnotes. */
  notes: boolean;
}

/**
 * The whole record. A site is a host without "www." (`siteOf` in `look.ts`). Look up keys of records with `Object.hasOwn`: a
 * host may be called "constructor".
 */
export interface Preferences {
  version: 2;
  type: Type;
  theme: Theme;
  own: OwnTheme;
  /** Whether pictures are dimmed in dark themes. */
  dimImages: boolean;
  /** The user's own presets, and built-in ones that were changed, by ID. */
  presets: Record<string, Preset>;
  /** The appearance of sites that have their own. */
  sites: Record<string, Appearance>;
  finding: ReadingAids;
  /** Keys by command id ("contents.toggle"); only changed commands are here. An empty list: no key. */
  keys: Record<string, readonly string[]>;
  speech: Speech;
  /** Where the view opens automatically: "*" everywhere, "example.org" a site, "example.org/blog/*" paths of it. */
  automatic: readonly string[];
  print: Print;
  /** Selectors of what is always removed, by site. */
  removals: Record<string, readonly string[]>;
  /** The selector of the article that the user picked, by site. */
  picks: Record<string, string>;
}
