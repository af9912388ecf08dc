import { Highlighter } from 'lucide';
import type { ArticleRow, Failure } from '../../library/types';
import { Icon } from '../controls/Icon';
import { formatCount } from '../plural';
import { useStrings } from '../strings';
import { findMissingContent } from './missing-content';

/** Failures after which a copy of the page may be elsewhere. */
const GONE: readonly Failure[] = ['not-found', 'moved', 'no-article'];

/** The newest copy of a page in the Internet Archive (archive.org/help/wayback_api.php). */
const archivedCopyUrl = (url: string): string => `https://web.archive.org/web/2/${url}`;

interface RowStateProps {
  row: ArticleRow;
  active: boolean;
  /** Language of the interface (BCP 47). */
  locale: string;
  onRetry(row: ArticleRow): void;
}

const number = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value);

/** The third line of a row: missing content and how to get it, else author and tags. */
export function RowState({ row, active, locale, onRetry }: RowStateProps) {
  const t = useStrings();
  const missing = findMissingContent(row);
  if (missing) {
    return (
      <p class="lack">
        <span>{t(missing.sentence)}</span>{' '}
        {row.failure !== null && GONE.includes(row.failure) && (
          <>
            <a
              class="inline"
              href={archivedCopyUrl(row.url)}
              target="_blank"
              rel="noreferrer"
              data-control="archived-copy"
              tabIndex={active ? 0 : -1}
            >
              {t('findInArchive')}
            </a>{' '}
          </>
        )}
        <button
          type="button"
          class="inline"
          data-control="retry"
          tabIndex={active ? 0 : -1}
          onClick={() => onRetry(row)}
        >
          {t(missing.action)}
        </button>
      </p>
    );
  }
  const { highlights } = row;
  return (
    <p class="detail">
      {highlights > 0 && (
        <span class="marks">
          <Icon node={Highlighter} />
          <span class="heard">
            {formatCount(t, 'highlightCount', highlights, locale, number(highlights, locale))}
          </span>
          <span aria-hidden="true">{number(highlights, locale)}</span>
        </span>
      )}
      {row.byline && (
        // The name in its own direction, but the space beside it in the interface's.
        <span class="byline">
          <bdi>{row.byline}</bdi>
        </span>
      )}
      {row.tags.map((tag) => (
        <span key={tag} class="tag">
          <bdi>{tag}</bdi>
        </span>
      ))}
    </p>
  );
}
