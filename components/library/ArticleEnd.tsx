import { Archive, ArchiveRestore } from 'lucide';
import type { ArticleId, ArticleRow } from '../../library/types';
import { Icon } from '../controls/Icon';
import { useStrings } from '../strings';

interface ArticleEndProps {
  archived: boolean;
  /** The next unread article, or null where there is none. */
  next: ArticleRow | null;
  articleUrl(id: ArticleId): string;
  onArchive(on: boolean): void;
}

/** What stands under a saved article's last line: put it away, and the next one. */
export function ArticleEnd({ archived, next, articleUrl, onArchive }: ArticleEndProps) {
  const t = useStrings();
  return (
    <aside class="article-end" aria-label={t('articleEnd')} data-part="article-end">
      <button type="button" class="text" data-control="end-archive" onClick={() => onArchive(!archived)}>
        <Icon node={archived ? ArchiveRestore : Archive} />
        {t(archived ? 'unarchive' : 'archive')}
      </button>
      {next && (
        <p>
          <span>{t('nextUnread')}</span>{' '}
          <a href={articleUrl(next.id)} data-control="next-unread" dir="auto">
            {next.title}
          </a>
        </p>
      )}
    </aside>
  );
}
