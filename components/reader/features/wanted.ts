import type { Preferences } from '../../../preferences/types';

/** A feature that starts by itself, where the reader has chosen it or the article needs it. */
export interface Wanted {
  id: string;
  /** `content` is null before the article is found: true then loads the feature ahead. */
  when(preferences: Preferences, content: HTMLElement | null): boolean;
}

/** One line a feature. The others start when a key or a button first asks for them. */
export const WANTED: readonly Wanted[] = [];
