import type { Article } from '../../article/types';
import { failureMessage, savedMessage } from '../../platform/save-messages';
import { sendMessage } from '../../platform/send-message';
import { translate } from '../../platform/translate';
import { contentWorld, extractionOf } from './content-world';

/**
 * Saves the article in a view. The background injects a script for it, which also stores the images and shows a message;
 * if no script can be injected (after Back, or in an extension page), only the article is sent.
 */
export async function saveShownArticle(
  article: Article | null,
  saved: (isSaved: boolean) => void,
  showMessage: (text: string, undo?: () => void) => void,
): Promise<void> {
  if (!article || (await sendMessage({ type: 'save-view' }))) return;
  const answer = await sendMessage({
    type: 'save',
    article: extractionOf(contentWorld()).prepareForStorage(article),
  });
  if (!answer?.ok) return showMessage(translate(failureMessage(answer?.reason ?? 'unknown')));
  saved(true);
  const { undo } = answer.saved;
  showMessage(translate(savedMessage(answer.saved, 'page'), article.title), () => {
    sendMessage({ type: 'undo', token: undo });
    saved(false);
  });
}
