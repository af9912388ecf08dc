import { openLibrary } from '../../library/connection/client';
import type { ListQuery } from '../../library/types';
import type { LibraryAccess } from './props';

const EVERYTHING: ListQuery = {
  search: '',
  filter: 'all',
  tags: [],
  sort: { key: 'saved', descending: true },
};

const library = openLibrary();

/** The library for the page of settings. */
export const libraryAccess: LibraryAccess = {
  async read() {
    const [{ total }, estimate] = await Promise.all([
      library.list(EVERYTHING, { offset: 0, limit: 1 }),
      navigator.storage.estimate().catch(() => null),
    ]);
    return { articles: total, bytes: estimate?.usage ?? null };
  },
  watch: (changed) => library.subscribe(({ kind }) => kind === 'changed' && changed()),
  async deleteAll() {
    const { undo } = await library.change({ query: EVERYTHING, except: [] }, { kind: 'delete' });
    return () => void library.undo(undo);
  },
};
