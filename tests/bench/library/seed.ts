import { openLibrary } from '../../../library/connection/client';
import { article } from './generate';

const library = openLibrary();

/** Runs in a page of the extension: saves the articles from one number to before another, with the client that ships. */
export async function seed(from: number, to: number): Promise<void> {
  await library.saveMany(Array.from({ length: to - from }, (_, at) => ({ article: article(from + at) })));
}
