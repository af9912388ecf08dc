import {
  colour,
  entries,
  type Field,
  flag,
  line,
  lines,
  oneOf,
  parts,
  type Section,
  single,
  whole,
  wholeNumberIn,
} from './fields';
import { migrate } from './migrate';
import type { Preferences, Type } from './types';
import * as types from './types';

/** The storage key of the record. */
export const PREFERENCES_KEY = 'preferences';

const name: Field<string> = (value) => (typeof value === 'string' && value.length <= 60 ? value : undefined);

const type: Section<Type> = parts<Type>({
  family: single(oneOf(types.FAMILIES), 'serif'),
  textSize: single(wholeNumberIn(types.TEXT_SIZES), 0),
  weight: single(wholeNumberIn(types.WEIGHTS), 0),
  lineHeight: single(wholeNumberIn(types.LINE_HEIGHTS), 0),
  width: single(wholeNumberIn(types.WIDTHS), 0),
  letterSpacing: single(wholeNumberIn(types.LETTER_SPACINGS), 0),
  wordSpacing: single(wholeNumberIn(types.WORD_SPACINGS), 0),
  paragraphs: single(oneOf(types.PARAGRAPHS), 'space'),
  justify: single(flag, false),
  hyphenate: single(flag, true),
  headings: single(oneOf(types.HEADINGS), 'bold'),
  figures: single(oneOf(types.FIGURES), 'lining'),
});

const theme = single(oneOf(types.THEMES), 'automatic');

const record: Section<Preferences> = parts<Preferences>({
  version: () => 2,
  type,
  theme,
  own: parts({ paper: single(colour, '#f5ecd9'), ink: single(colour, '#33291c') }),
  dimImages: single(flag, false),
  presets: entries(whole(parts({ name: single(name, ''), type }))),
  sites: entries(whole(parts({ type, theme }))),
  finding: parts({
    mode: single(oneOf(['scroll', 'paged']), 'scroll'),
    focus: single(oneOf(['off', 'paragraph', 'sentence']), 'off'),
    ruler: single(flag, false),
    boldBeginnings: single(flag, false),
    autoScrollSpeed: single(wholeNumberIn(types.AUTO_SCROLL_SPEEDS), 20),
  }),
  keys: entries(lines),
  speech: parts({
    rate: single(wholeNumberIn(types.SPEECH_RATES), 10),
    pitch: single(wholeNumberIn(types.SPEECH_PITCHES), 10),
    voices: entries(line),
    skipCode: single(flag, true),
    skipTables: single(flag, false),
    sleep: single(wholeNumberIn(types.SLEEP_MINUTES), 0),
  }),
  automatic: single(lines, []),
  print: parts({ linkAddresses: single(flag, false), notes: single(flag, true) }),
  removals: entries(lines),
  picks: entries(line),
});

/** The preferences, and which stored values had to be replaced. */
export interface Read {
  preferences: Preferences;
  /** Paths of invalid values that were reset to their default ("type.textSize"), and of lists that were cut. */
  damaged: string[];
  /** Number of entries cut from lists that were too long, by path. */
  cut: Record<string, number>;
}

/**
 * Reads a record of any shape and version, from storage, another device or a file (undefined on a first run). Each invalid
 * field gets its default and is reported; lists that are too long are cut. A missing field is not invalid: an older version
 * didn't have it. Never throws.
 */
export function readRecord(stored: unknown): Read {
  const damaged: string[] = [];
  const cut: Record<string, number> = {};
  const preferences = record(migrate(stored), '', (path, left) => {
    damaged.push(path);
    if (left !== undefined) cut[path] = left;
  });
  return { preferences, damaged, cut };
}

/** Like `readRecord`, without reporting what was invalid. */
export const readPreferences = (stored: unknown): Preferences => readRecord(stored).preferences;

/** The preferences of a user who has set nothing. */
export const DEFAULTS: Preferences = readPreferences(undefined);
