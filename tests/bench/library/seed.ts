import { openLibrary } from '../../../library/connection/client';
import { uuid7 } from '../../../library/uuid';
import { article } from './generate';
import { timed } from './timed';

const library = openLibrary();

/** Runs in a page of the extension: saves the articles from one number to before another, with the client that ships. */
export async function seed(from: number, to: number): Promise<void> {
  await library.saveMany(Array.from({ length: to - from }, (_, at) => ({ article: article(from + at) })));
}

const COLORS = ['yellow', 'green', 'blue', 'red'] as const;
/** Characters of a made highlight. */
const QUOTE_LENGTH = 120;

/** The same with so many highlights in each article, one in four with a note. */
export async function seedHighlights(from: number, to: number, perArticle: number): Promise<void> {
  for (let number = from; number < to; number++) {
    const { text, title } = article(number);
    const { row } = await library.save(article(number));
    for (let at = 0; at < perArticle; at++) {
      const start = Math.floor((text.length / perArticle) * at);
      const exact = text.slice(start, start + QUOTE_LENGTH);
      const now = Date.now();
      await library.putHighlight(row.id, {
        id: uuid7(),
        quote: exact,
        note: at % 4 ? null : `Compare ${title}`,
        color: COLORS[at % COLORS.length] ?? 'yellow',
        tags: [],
        selectors: [
          { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start, end: start + exact.length },
        ],
        createdAt: now,
        updatedAt: now,
      });
    }
  }
}

/** Times (ms) of one page of articles and one of highlights for the same search, in turn. */
export async function searchBoth(
  search: string,
  offset: number,
): Promise<{ articles: number; highlights: number }> {
  const page = { offset, limit: 50 };
  const sort = { key: search ? 'relevance' : 'saved', descending: true } as const;
  const articles = await timed(() => library.list({ search, filter: 'all', tags: [], sort }, page));
  const highlights = await timed(() =>
    library.listHighlights({ search, color: null, withNote: false, order: 'newest' }, page),
  );
  return { articles, highlights };
}
