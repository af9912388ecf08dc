import { Archive, ArchiveRestore, CircleCheck, Star, Tag, Trash2, X } from 'lucide';
import type { ArticleChange, ListQuery } from '../../library/types';
import { IconButton } from '../controls/IconButton';
import { formatCount } from '../plural';
import { useStrings } from '../strings';

interface SelectionBarProps {
  count: number;
  total: number;
  filter: ListQuery['filter'];
  locale: string;
  onAll(): void;
  onNone(): void;
  onChange(change: ArticleChange): void;
  onTags(): void;
}

/** The number of selected articles, and the actions for them. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, total, filter, locale, onChange } = props;
  const t = useStrings();
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const archived = filter === 'archived';
  return (
    <div class="selection" role="toolbar" aria-label={t('selection')}>
      <IconButton control="select-none" label={t('selectNone')} icon={X} onClick={props.onNone} />
      <span class="count" role="status">
        {formatCount(t, 'selected', count, locale, number(count))}
      </span>
      {count < total && (
        <button
          type="button"
          class="inline"
          data-control="select-all"
          title={t('selectAll', number(total))}
          onClick={props.onAll}
        >
          {t('selectAllShort')}
        </button>
      )}
      <span class="space" />
      <IconButton
        control="selection-favourite"
        label={t('makeFavourite')}
        icon={Star}
        onClick={() => onChange({ kind: 'favourite', on: true })}
      />
      <IconButton
        control="selection-archive"
        label={t(archived ? 'unarchive' : 'archive')}
        icon={archived ? ArchiveRestore : Archive}
        onClick={() => onChange({ kind: 'archive', on: !archived })}
      />
      <IconButton
        control="selection-read"
        label={t('markRead')}
        icon={CircleCheck}
        onClick={() => onChange({ kind: 'read', on: true })}
      />
      <IconButton
        control="selection-tags"
        label={t('editTags')}
        icon={Tag}
        popup="dialog"
        onClick={props.onTags}
      />
      <IconButton
        control="selection-delete"
        label={t('delete')}
        icon={Trash2}
        onClick={() => onChange({ kind: 'delete' })}
      />
    </div>
  );
}
