import type { Article } from '../../article/types';
import { prepareForStorage } from '../../library/assets/prepare-for-storage';
import { sendMessage } from '../../platform/send-message';

/**
 * Saves the article a view shows. The background has a script do it that also keeps its pictures and says what was saved;
 * where no script may enter the page any more (after Back, on a page of our own) the article is sent as it is.
 */
export async function saveShownArticle(article: Article | null, saved: (is: boolean) => void): Promise<void> {
  if (!article || (await sendMessage({ type: 'save-view' }))) return;
  const answer = await sendMessage({ type: 'save', article: prepareForStorage(article) });
  if (answer?.ok) saved(true);
}
