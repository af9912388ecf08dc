import type { Preferences, ReadingAids } from '../../preferences/types';
import type { ReaderHost } from './reader-host';

/** The reading aids of one article: the user's, and those that a key switched on or off for this article only. */
export interface ArticleAids {
  /** The preferences, as they apply to this article. */
  preferences(): Preferences;
  /** Stores preferences that were changed from `preferences()`, without what applies to this article only. */
  setPreferences(changed: Preferences): void;
  /** Switches aids for this article only. Returns a function that takes it back. */
  switch(change: Partial<ReadingAids>): () => void;
  /** Stores what applies to this article only, so that it applies to all. */
  keep(): void;
  /** Forgets what applies to this article only, as another one is shown. */
  reset(): void;
}

/** Creates the aids of a view's articles. `changed` is called when they were switched without a change of the preferences. */
export function createArticleAids(
  host: Pick<ReaderHost, 'preferences' | 'setPreferences'>,
  changed: () => void,
): ArticleAids {
  let own: Partial<ReadingAids> = {};

  const setPreferences = (wanted: Preferences) => {
    const { finding: stored } = host.preferences();
    const kept = Object.entries(own).filter(([aid, value]) => Reflect.get(wanted.finding, aid) === value);
    // What was changed otherwise meanwhile, in the sheet of reading tools, is meant for every article.
    own = Object.fromEntries(kept);
    const unchanged = Object.fromEntries(kept.map(([aid]) => [aid, Reflect.get(stored, aid)]));
    host.setPreferences({ ...wanted, finding: { ...wanted.finding, ...unchanged } });
  };
  const set = (wanted: Partial<ReadingAids>) => {
    own = wanted;
    changed();
  };
  return {
    preferences() {
      const preferences = host.preferences();
      return Object.keys(own).length
        ? { ...preferences, finding: { ...preferences.finding, ...own } }
        : preferences;
    },
    setPreferences,
    switch(change) {
      const before = own;
      set({ ...own, ...change });
      return () => set(before);
    },
    keep() {
      const preferences = host.preferences();
      const finding = { ...preferences.finding, ...own };
      own = {};
      host.setPreferences({ ...preferences, finding });
    },
    reset() {
      own = {};
    },
  };
}
