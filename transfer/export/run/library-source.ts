import type { Library } from '../../../library/library';
import type { ArticleId, ListQuery, Selection } from '../../../library/types';
import type { ExportSource } from '../exporter';

/** IDs asked for at once. */
const IDS_PER_CALL = 2000;

const NO_QUERY: ListQuery = {
  search: '',
  filter: 'all',
  tags: [],
  sort: { key: 'saved', descending: true },
};

/** Everything in the library, newest first. */
export const EVERYTHING: Selection = { query: NO_QUERY, except: [] };

/** Everything unread, newest first. */
export const UNREAD: Selection = { query: { ...NO_QUERY, filter: 'unread' }, except: [] };

/** The IDs of a selection, in its order. */
export async function idsOf(library: Pick<Library, 'ids'>, selection: Selection): Promise<ArticleId[]> {
  if ('ids' in selection) return [...selection.ids];
  const ids: ArticleId[] = [];
  for (;;) {
    const page = await library.ids(selection.query, { offset: ids.length, limit: IDS_PER_CALL });
    ids.push(...page);
    if (page.length < IDS_PER_CALL) break;
  }
  const except = new Set(selection.except);
  return ids.filter((id) => !except.has(id));
}

/**
 * The articles with these IDs, read one by one, so that memory never holds two of them. `onArticle` is told how many were read;
 * `withPage`: also the page's own title and author, which takes longer; reading ends when the signal is aborted. What was deleted meanwhile is passed over.
 */
export function createLibrarySource(
  library: Pick<Library, 'get' | 'highlights' | 'assets' | 'stored'>,
  ids: readonly ArticleId[],
  options: { highlightsOnly: boolean; withPage: boolean; onArticle(done: number): void; signal: AbortSignal },
): ExportSource {
  const { highlightsOnly, withPage, onArticle, signal } = options;
  return {
    total: ids.length,
    async *articles() {
      for (const [index, id] of ids.entries()) {
        signal.throwIfAborted();
        const article = await library.get(id);
        const highlights = article ? await library.highlights(id) : [];
        if (article && (!highlightsOnly || highlights.length))
          yield {
            article,
            ...(withPage && { page: (await library.stored(id))?.article }),
            highlights,
            assets: () => library.assets(id),
          };
        onArticle(index + 1);
      }
    },
  };
}
