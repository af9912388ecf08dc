import { withoutPlaces } from '../../article/sanitize';
import type { Article } from '../../article/types';
import { ask } from './environment';

/**
 * Saves the article a view shows. The background has a script do it that also keeps its pictures and says what was saved;
 * where no script may enter the page any more (after Back, on a page of our own) the article is sent as it is.
 */
export async function saveShown(article: Article | null, saved: (is: boolean) => void): Promise<void> {
  if (!article || (await ask({ type: 'save-view' }))) return;
  const kept = { ...article, content: withoutPlaces(article.content) };
  if (await ask<boolean>({ type: 'save-article', article: kept })) saved(true);
}
