import type { ArticleRow, Failure } from '../../library/types';
import { type MessageKey, useStrings } from '../strings';

const SENTENCES: Record<Failure, MessageKey> = {
  offline: 'failedOffline',
  'not-found': 'failedNotFound',
  refused: 'failedRefused',
  'no-article': 'failedNoArticle',
  moved: 'failedMoved',
  picture: 'failedPicture',
  permission: 'failedPermission',
};

/** What a row lacks, in a few words, and on its button what can be done; null where it lacks nothing. */
export function lackOf(row: ArticleRow): { sentence: MessageKey; action: MessageKey } | null {
  if (row.failure) {
    const action =
      row.failure === 'permission' ? 'getText' : row.failure === 'picture' ? 'keepPictures' : 'tryAgain';
    return { sentence: SENTENCES[row.failure], action };
  }
  if (row.textState === 'wanted') return { sentence: 'textWanted', action: 'getText' };
  if (row.textState === 'failed') return { sentence: 'textFailed', action: 'tryAgain' };
  return null;
}

interface RowStateProps {
  row: ArticleRow;
  active: boolean;
  onRetry(row: ArticleRow): void;
}

/** A row's third line: what it lacks and how to get it, else who wrote it and its tags. */
export function RowState({ row, active, onRetry }: RowStateProps) {
  const t = useStrings();
  const lack = lackOf(row);
  if (lack) {
    return (
      <p class="lack">
        <span>{t(lack.sentence)}</span>{' '}
        <button
          type="button"
          class="inline"
          data-control="retry"
          tabIndex={active ? 0 : -1}
          onClick={() => onRetry(row)}
        >
          {t(lack.action)}
        </button>
      </p>
    );
  }
  return (
    <p class="detail">
      {row.byline && (
        <span class="byline" dir="auto">
          {row.byline}
        </span>
      )}
      {row.tags.map((tag) => (
        <span key={tag} class="tag" dir="auto">
          {tag}
        </span>
      ))}
    </p>
  );
}
