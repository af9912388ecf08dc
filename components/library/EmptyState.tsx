import type { ListQuery } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';
import { useStrings } from '../strings';

const EMPTY_MESSAGES: Record<ListQuery['filter'], MessageKey> = {
  inbox: 'emptyInbox',
  unread: 'emptyUnread',
  favourite: 'emptyFavourite',
  archived: 'emptyArchived',
  all: 'emptyAll',
};

interface EmptyStateProps {
  query: ListQuery;
  saveShortcut: string | null;
  /** Whether nothing at all is saved. */
  isEmpty: boolean;
  onQuery(query: ListQuery): void;
  /** Opens the page that brings articles from other services. */
  onImport(): void;
}

/** Shown for an empty list: nothing matches, this filter has nothing, or nothing was saved yet and how to start. */
export function EmptyState({ query, saveShortcut, isEmpty, onQuery, onImport }: EmptyStateProps) {
  const t = useStrings();
  const isSearching = query.search.trim() !== '';
  const isNarrowed = isSearching || query.tags.length > 0;
  const isFiltered = query.filter !== 'all';
  return (
    <div class="nothing" data-part="nothing">
      <p class="lead" role="status">
        {isSearching
          ? t('foundNothing', query.search.trim())
          : t(isNarrowed ? 'emptyTags' : isEmpty ? 'emptyAll' : EMPTY_MESSAGES[query.filter])}
      </p>
      {!isNarrowed && (isEmpty || query.filter === 'inbox' || query.filter === 'all') && (
        <p>{saveShortcut ? t('emptyHow', saveShortcut) : t('emptyHowMenu')}</p>
      )}
      <p class="actions">
        {isEmpty && (
          <button type="button" class="text" data-control="import" onClick={onImport}>
            {t('importTitle')}
          </button>
        )}
        {isNarrowed && isFiltered && (
          <button
            type="button"
            class="text"
            data-control="search-all"
            onClick={() => onQuery({ ...query, filter: 'all' })}
          >
            {t('searchAll')}
          </button>
        )}
        {isNarrowed && (
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
