import { Archive, ArchiveRestore } from 'lucide';
import type { ArticleId, ArticleRow } from '../../library/types';
import { Icon } from '../controls/Icon';
import { useStrings } from '../strings';

interface ArticleEndProps {
  archived: boolean;
  /** The next unread article, or null. */
  next: ArticleRow | null;
  articleUrl(id: ArticleId): string;
  onArchive(on: boolean): void;
}

/** The end of a saved article: a button to archive it, and the next article. */
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
