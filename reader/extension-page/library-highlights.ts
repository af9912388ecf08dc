import type { Library } from '../../library/library';
import type { ArticleId } from '../../library/types';
import type { HighlightStore } from '../features/highlight-store';

interface LibraryHighlightsOptions {
  /** The ID under which the article in the view is saved, or null. */
  find(): Promise<ArticleId | null>;
  isSaved(): boolean;
  target?: string | undefined;
  /** Saves the article; resolves to its ID, or null if there is none to save. */
  save(): Promise<ArticleId | null>;
}

/** The highlights of an article in a page of ours, which talks to the library itself. */
export function createLibraryHighlights(
  library: Library,
  { find, isSaved, save, target }: LibraryHighlightsOptions,
): HighlightStore {
  return {
    isSaved,
    ...(target && { target }),
    async list() {
      const id = await find();
      return id === null ? [] : library.highlights(id);
    },
    async put(highlight) {
      const id = (await find()) ?? (await save());
      if (id !== null) await library.putHighlight(id, highlight);
    },
    delete: library.deleteHighlight,
    watch(changed, signal) {
      const unsubscribe = library.subscribe(({ kind }) => {
        if (kind === 'changed') changed();
      });
      signal.addEventListener('abort', unsubscribe);
    },
  };
}
