import { Archive, Circle, Highlighter, type IconNode, Inbox, Library, Star, Tag, X } from 'lucide';
import type { ListQuery, SortKey } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';
import { Icon } from '../controls/Icon';
import { useStrings } from '../strings';

type Filter = ListQuery['filter'];

/** The five filters, in the order of the keys 1 to 5. */
export const FILTERS: readonly { filter: Filter; label: MessageKey; icon: IconNode }[] = [
  { filter: 'inbox', label: 'filterInbox', icon: Inbox },
  { filter: 'unread', label: 'filterUnread', icon: Circle },
  { filter: 'favourite', label: 'filterFavourite', icon: Star },
  { filter: 'archived', label: 'filterArchived', icon: Archive },
  { filter: 'all', label: 'filterAll', icon: Library },
];

const SORTS: readonly { key: SortKey; descending: boolean; label: MessageKey }[] = [
  { key: 'relevance', descending: true, label: 'sortRelevance' },
  { key: 'saved', descending: true, label: 'sortSavedNewest' },
  { key: 'saved', descending: false, label: 'sortSavedOldest' },
  { key: 'published', descending: true, label: 'sortPublishedNewest' },
  { key: 'published', descending: false, label: 'sortPublishedOldest' },
  { key: 'length', descending: false, label: 'sortShortest' },
  { key: 'length', descending: true, label: 'sortLongest' },
  { key: 'title', descending: false, label: 'sortTitle' },
  { key: 'progress', descending: true, label: 'sortProgress' },
];

const sortName = ({ key, descending }: ListQuery['sort']): string => `${key}${descending ? '-down' : '-up'}`;

interface FiltersProps {
  query: ListQuery;
  /** Whether the shelf of highlights is shown instead of articles. */
  inHighlights: boolean;
  onQuery(query: ListQuery): void;
  onHighlights(): void;
  /** Opens the list of tags. */
  onTags(): void;
}

/** The filters of the list, and the button for tags. */
export function Filters({ query, inHighlights, onQuery, onHighlights, onTags }: FiltersProps) {
  const t = useStrings();
  return (
    <div class="filters">
      <fieldset class="shelves">
        <legend class="heard">{t('filter')}</legend>
        {FILTERS.map(({ filter, label, icon }, index) => (
          <label key={filter} class="shelf" title={t(label)}>
            <input
              type="radio"
              name="shelf"
              class="heard"
              data-control={`filter-${filter}`}
              aria-keyshortcuts={String(index + 1)}
              checked={!inHighlights && query.filter === filter}
              onChange={() => onQuery({ ...query, filter })}
            />
            <Icon node={icon} />
            <span>{t(label)}</span>
          </label>
        ))}
        <label class="shelf" title={t('highlights')}>
          <input
            type="radio"
            name="shelf"
            class="heard"
            data-control="filter-highlights"
            aria-keyshortcuts="6"
            checked={inHighlights}
            onChange={onHighlights}
          />
          <Icon node={Highlighter} />
          <span>{t('highlights')}</span>
        </label>
      </fieldset>
      <span class="space" />
      <button
        type="button"
        class="icon"
        data-control="tag-list"
        title={t('tags')}
        aria-label={t('tags')}
        aria-haspopup="dialog"
        onClick={onTags}
      >
        <Icon node={Tag} />
      </button>
    </div>
  );
}

/** The sort order; by relevance only during a search. */
export function SortOrder({ query, onQuery }: Pick<FiltersProps, 'query' | 'onQuery'>) {
  const t = useStrings();
  const sorts = SORTS.filter(({ key }) => key !== 'relevance' || query.search.trim() !== '');
  return (
    <select
      data-control="sort"
      aria-label={t('sort')}
      value={sortName(query.sort)}
      onChange={({ currentTarget }) => {
        const sort = SORTS.find((candidate) => sortName(candidate) === currentTarget.value);
        if (sort) onQuery({ ...query, sort: { key: sort.key, descending: sort.descending } });
      }}
    >
      {sorts.map((sort) => (
        <option key={sortName(sort)} value={sortName(sort)}>
          {t(sort.label)}
        </option>
      ))}
    </select>
  );
}

/** The tags that filter the list, each with a button that removes it. */
export function ChosenTags({ query, onQuery }: Pick<FiltersProps, 'query' | 'onQuery'>) {
  const t = useStrings();
  if (!query.tags.length) return null;
  return (
    <div class="chosen-tags">
      {query.tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip"
          aria-label={t('removeFilter', tag)}
          title={t('removeFilter', tag)}
          onClick={() => onQuery({ ...query, tags: query.tags.filter((other) => other !== tag) })}
        >
          <bdi>{tag}</bdi>
          <Icon node={X} />
        </button>
      ))}
    </div>
  );
}
