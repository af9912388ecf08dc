import type { ArticleRow, Failure } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';

const FAILURE_MESSAGES: Record<Failure, MessageKey> = {
  offline: 'failedOffline',
  'not-found': 'failedNotFound',
  refused: 'failedRefused',
  'no-article': 'failedNoArticle',
  moved: 'failedMoved',
  picture: 'failedPicture',
  permission: 'failedPermission',
};

/**
 * The message for the missing content of a saved article, and the label of the button that fetches it; null if nothing is
 * missing.
 */
export function findMissingContent(
  row: Pick<ArticleRow, 'failure' | 'textState'>,
): { sentence: MessageKey; action: MessageKey } | null {
  if (row.failure) {
    const action =
      row.failure === 'permission' ? 'getText' : row.failure === 'picture' ? 'keepPictures' : 'tryAgain';
    return { sentence: FAILURE_MESSAGES[row.failure], action };
  }
  if (row.textState === 'wanted') return { sentence: 'textWanted', action: 'getText' };
  if (row.textState === 'failed') return { sentence: 'textFailed', action: 'tryAgain' };
  return null;
}
