import type { Library } from '../../../library/library';
import { ALL_ARTICLES, type ArticleId, type Selection } from '../../../library/types';
import type { ExportedArticle, Exporter, ExportSource } from '../exporter';

type Source = Pick<Library, 'get' | 'highlights' | 'assets' | 'stored'>;

/** IDs asked for at once. */
const IDS_PER_CALL = 2000;

/** Everything in the library, newest first. */
export const EVERYTHING: Selection = { query: ALL_ARTICLES, except: [] };

/** Everything unread, newest first. */
export const UNREAD: Selection = { query: { ...ALL_ARTICLES, filter: 'unread' }, except: [] };

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

/** An article with what an exporter needs of it, or null if it was deleted meanwhile. */
async function readArticle(
  library: Source,
  id: ArticleId,
  needsPage: boolean,
): Promise<ExportedArticle | null> {
  const article = await library.get(id);
  if (!article) return null;
  const whole = needsPage ? await library.stored(id) : null;
  if (whole)
    return { article, page: whole.article, highlights: whole.highlights, assets: async () => whole.assets };
  return { article, highlights: await library.highlights(id), assets: () => library.assets(id) };
}

/**
 * The articles with these IDs that an exporter takes, read one by one, so that memory never holds two of them. `onArticle` is told
 * how many were read, and how many of them were given out. Reading ends when the signal is aborted.
 */
export function createLibrarySource(
  library: Source,
  ids: readonly ArticleId[],
  options: {
    exporter: Pick<Exporter, 'highlightsOnly' | 'needsPage'>;
    onArticle(done: number, given: number): void;
    signal: AbortSignal;
  },
): ExportSource {
  const { exporter, onArticle, signal } = options;
  let given = 0;
  return {
    total: ids.length,
    async *articles() {
      for (const [index, id] of ids.entries()) {
        signal.throwIfAborted();
        const exported = await readArticle(library, id, exporter.needsPage === true);
        if (exported && (!exporter.highlightsOnly || exported.highlights.length)) {
          given++;
          yield exported;
        }
        onArticle(index + 1, given);
      }
    },
  };
}
