import { DEFAULTS } from './preferences';
import { BUILT_IN_PRESETS, type BuiltInPreset, type Preferences, type Preset, type Type } from './types';

const { type: NORMAL } = DEFAULTS;

/**
 * The presets that come with Lectern. Dyslexia-friendly follows the British Dyslexia Association's style guide (2023): wide
 * spacing of letters, words and lines, no justification, no hyphens; the spacing, not the shape of the letters, is what
 * helps in studies (Marinus et al. 2016), so OpenDyslexic is a choice beside it.
 */
const BUILT_IN: Record<BuiltInPreset, Type> = {
  standard: NORMAL,
  book: {
    ...NORMAL,
    family: 'literata',
    width: -1,
    paragraphs: 'indent',
    justify: true,
    headings: 'centred',
    figures: 'oldstyle',
  },
  screen: { ...NORMAL, family: 'source-sans', headings: 'sans' },
  large: { ...NORMAL, family: 'source-sans', textSize: 5, weight: 1, headings: 'sans' },
  dyslexia: {
    ...NORMAL,
    family: 'atkinson',
    textSize: 1,
    lineHeight: 2,
    width: -1,
    letterSpacing: 3,
    wordSpacing: 4,
    hyphenate: false,
    headings: 'sans',
  },
};

/** A preset in the list. */
export interface OfferedPreset {
  id: string;
  /** The ID of its built-in name, if it has that; else `name` is its name. */
  builtIn: BuiltInPreset | null;
  name: string;
  type: Type;
  /** Whether it is a built-in one that the user changed and can restore. */
  changed: boolean;
}

/** All presets: the built-in ones as they are now, then the user's own in order of creation. */
export function presetsOf({ presets }: Preferences): OfferedPreset[] {
  const builtIn = BUILT_IN_PRESETS.map((id): OfferedPreset => {
    const own = Object.hasOwn(presets, id) ? presets[id] : undefined;
    return {
      id,
      builtIn: id,
      name: own?.name ?? '',
      type: own?.type ?? BUILT_IN[id],
      changed: own !== undefined,
    };
  });
  const own = Object.entries(presets)
    .filter(([id]) => !Object.hasOwn(BUILT_IN, id))
    .map(([id, { name, type }]) => ({ id, builtIn: null, name, type, changed: false }));
  return [...builtIn, ...own];
}

/** Whether two type settings are equal. */
export function sameType(one: Type, other: Type): boolean {
  return (Object.keys(one) as (keyof Type)[]).every((key) => one[key] === other[key]);
}

/** Adds a preset, or replaces the one with that ID. */
export function withPreset(preferences: Preferences, id: string, preset: Preset): Preferences {
  return { ...preferences, presets: { ...preferences.presets, [id]: preset } };
}

/** Removes one of the user's presets, or restores a built-in one. */
export function withoutPreset(preferences: Preferences, id: string): Preferences {
  const { [id]: _, ...presets } = preferences.presets;
  return { ...preferences, presets };
}
