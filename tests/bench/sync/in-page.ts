import { openLibrary } from '../../../library/connection/client';
import { article } from '../library/generate';

/** The client that ships. */
export const library = openLibrary();

/** Runs in a page of the extension: one page of a list, newest first, or of a search; how long it took (ms), and of how many. */
export async function askList(search: string): Promise<{ ms: number; total: number }> {
  const since = performance.now();
  const key = search ? 'relevance' : 'saved';
  const { total } = await library.list(
    { search, filter: 'all', tags: [], sort: { key, descending: true } },
    { offset: 0, limit: 50 },
  );
  return { ms: performance.now() - since, total };
}

/** Downloads files one after another, as a round does; how long (ms), and how many bytes. */
export async function download(
  urls: readonly string[],
  authorization: string,
): Promise<{ ms: number; bytes: number }> {
  let bytes = 0;
  const since = performance.now();
  for (const url of urls) {
    const answer = await fetch(url, {
      headers: { authorization },
      cache: 'no-store',
      credentials: 'omit',
    });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    bytes += (await answer.arrayBuffer()).byteLength;
  }
  return { ms: performance.now() - since, bytes };
}

/** Saves the articles from one number to before another; how long the library took (ms), without making them. */
export async function save(from: number, to: number, words: number): Promise<number> {
  const items = Array.from({ length: to - from }, (_, at) => ({ article: article(from + at, words) }));
  const since = performance.now();
  await library.saveMany(items);
  return performance.now() - since;
}
