import type { ListQuery } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';
import { useStrings } from '../strings';

const EMPTY: Record<ListQuery['filter'], MessageKey> = {
  inbox: 'emptyInbox',
  unread: 'emptyUnread',
  favourite: 'emptyFavourite',
  archived: 'emptyArchived',
  all: 'emptyAll',
};

interface NothingProps {
  query: ListQuery;
  saveShortcut: string | null;
  onQuery(query: ListQuery): void;
}

/** What an empty list says: nothing was found, nothing is on this shelf, or nothing was saved yet and how to begin. */
export function EmptyState({ query, saveShortcut, onQuery }: NothingProps) {
  const t = useStrings();
  const searching = query.search.trim() !== '';
  const narrowed = searching || query.tags.length > 0;
  const elsewhere = query.filter !== 'all';
  return (
    <div class="nothing" data-part="nothing">
      <p class="lead" role="status">
        {searching ? t('foundNothing', query.search.trim()) : t(narrowed ? 'emptyTags' : EMPTY[query.filter])}
      </p>
      {!narrowed && (query.filter === 'inbox' || query.filter === 'all') && (
        <p>{saveShortcut ? t('emptyHow', saveShortcut) : t('emptyHowMenu')}</p>
      )}
      <p class="actions">
        {narrowed && elsewhere && (
          <button
            type="button"
            class="text"
            data-control="search-all"
            onClick={() => onQuery({ ...query, filter: 'all' })}
          >
            {t('searchAll')}
          </button>
        )}
        {narrowed && (
          <button
            type="button"
            class="text"
            data-control="show-everything"
            onClick={() => onQuery({ ...query, search: '', tags: [] })}
          >
            {t('clearSearch')}
          </button>
        )}
      </p>
    </div>
  );
}
