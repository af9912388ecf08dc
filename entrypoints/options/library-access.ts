import { openLibrary } from '../../library/connection/client';
import { ALL_ARTICLES } from '../../library/types';
import type { LibraryAccess } from './props';

const library = openLibrary();

/** The library for the page of settings. */
export const libraryAccess: LibraryAccess = {
  async read() {
    const [{ total }, estimate] = await Promise.all([
      library.list(ALL_ARTICLES, { offset: 0, limit: 1 }),
      navigator.storage.estimate().catch(() => null),
    ]);
    return { articles: total, bytes: estimate?.usage ?? null };
  },
  watch: (changed) => library.subscribe(({ kind }) => kind === 'changed' && changed()),
  async deleteAll() {
    const { undo } = await library.change({ query: ALL_ARTICLES, except: [] }, { kind: 'delete' });
    return () => void library.undo(undo);
  },
};
