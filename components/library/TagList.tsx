import { Pencil, Trash2 } from 'lucide';
import { Component } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TagCount } from '../../library/types';
import type { Translate } from '../../platform/message-key';
import { IconButton } from '../controls/IconButton';
import { Sheet } from '../controls/Sheet';
import { useStrings } from '../strings';

interface TagListProps {
  tags: readonly TagCount[];
  chosen: readonly string[];
  locale: string;
  onChoose(tags: readonly string[]): void;
  onRename(from: string, to: string): void;
  onDelete(tag: string): void;
  onClose(): void;
}

/** Longer lists get a filter field. */
const MIN_TAGS_FOR_FILTER = 12;

/**
 * Rows drawn at once. A long list comes in stages: what fits on the screen at once, the rest while nothing else is to be done, so
 * that keys and screen readers still reach all of it.
 */
const STAGE_SIZE = 60;

/** How many rows of a list may be drawn now. Another `key` begins anew. */
function useStages(total: number, key: string): number {
  const [stage, setStage] = useState({ key, size: STAGE_SIZE });
  const size = stage.key === key ? stage.size : STAGE_SIZE;
  useEffect(() => {
    if (size >= total) return;
    const timer = setTimeout(() => setStage({ key, size: size + STAGE_SIZE }), 0);
    return () => clearTimeout(timer);
  }, [size, total, key]);
  return Math.min(size, total);
}

/** All tags with their counts: filter by them, rename, merge or delete them. */
export function TagList(props: TagListProps) {
  const { tags, chosen, locale } = props;
  const t = useStrings();
  const [filter, setFilter] = useState('');
  const [renaming, rename] = useState<string | null>(null);
  const foldedFilter = filter.trim().toLocaleLowerCase(locale);
  const shown = tags.filter(({ tag }) => tag.toLocaleLowerCase(locale).includes(foldedFilter));
  const drawn = useStages(shown.length, foldedFilter);
  const number = useMemo(() => new Intl.NumberFormat(locale), [locale]);
  const handlers: RowHandlers = {
    choose: (tag, on) => props.onChoose(on ? [...chosen, tag] : chosen.filter((other) => other !== tag)),
    rename,
    renamed(tag, to) {
      rename(null);
      if (to && to !== tag) props.onRename(tag, to);
    },
    delete: props.onDelete,
  };
  const latestHandlers = useRef(handlers);
  latestHandlers.current = handlers;
  return (
    <Sheet name="tag-list" title={t('tags')} onClose={props.onClose}>
      {tags.length > MIN_TAGS_FOR_FILTER && (
        <input
          type="text"
          class="narrow"
          value={filter}
          placeholder={t('findTag')}
          aria-label={t('findTag')}
          dir="auto"
          onInput={({ currentTarget }) => setFilter(currentTarget.value)}
        />
      )}
      {tags.length === 0 && <p class="quiet">{t('noTags')}</p>}
      {tags.length > 0 && shown.length === 0 && <p class="quiet">{t('noSuchTag', filter)}</p>}
      <ul class="tag-list" aria-busy={drawn < shown.length}>
        {shown.slice(0, drawn).map(({ tag, count }) => (
          <TagRow
            key={tag}
            tag={tag}
            count={number.format(count)}
            chosen={chosen.includes(tag)}
            others={renaming === tag ? tags : null}
            t={t}
            on={latestHandlers}
          />
        ))}
      </ul>
    </Sheet>
  );
}

/** Callbacks of the rows. */
interface RowHandlers {
  choose(tag: string, on: boolean): void;
  /** Opens the field for a tag's new name. */
  rename(tag: string): void;
  renamed(tag: string, to: string | null): void;
  delete(tag: string): void;
}

interface TagRowProps {
  tag: string;
  count: string;
  chosen: boolean;
  /** All tags while this one is being renamed, else null. */
  others: readonly TagCount[] | null;
  t: Translate;
  on: { readonly current: RowHandlers };
}

/** One tag. It is only drawn again if something about it has changed: each stage, and each choice, would draw thousands. */
class TagRow extends Component<TagRowProps> {
  override shouldComponentUpdate(next: TagRowProps): boolean {
    const { tag, count, chosen, others, t } = this.props;
    return (
      next.tag !== tag ||
      next.count !== count ||
      next.chosen !== chosen ||
      next.others !== others ||
      next.t !== t
    );
  }

  override render({ tag, count, chosen, others, t, on }: TagRowProps) {
    if (others)
      return (
        <li data-tag={tag}>
          <Rename tag={tag} tags={others} onDone={(to) => on.current.renamed(tag, to)} />
        </li>
      );
    return (
      <li data-tag={tag}>
        <label>
          <input
            type="checkbox"
            checked={chosen}
            onChange={({ currentTarget }) => on.current.choose(tag, currentTarget.checked)}
          />
          <bdi>{tag}</bdi>
          <span class="count">{count}</span>
        </label>
        <IconButton
          control="rename-tag"
          label={t('renameTag', tag)}
          icon={Pencil}
          onClick={() => on.current.rename(tag)}
        />
        <IconButton
          control="delete-tag"
          label={t('deleteTag', tag)}
          icon={Trash2}
          onClick={() => on.current.delete(tag)}
        />
      </li>
    );
  }
}

/** Renames a tag. If the new name exists, the button says that the tags will be merged. */
function Rename({
  tag,
  tags,
  onDone,
}: {
  tag: string;
  tags: readonly TagCount[];
  onDone(to: string | null): void;
}) {
  const t = useStrings();
  const [name, setName] = useState(tag);
  const wanted = name.trim();
  const exists = wanted !== tag && tags.some((other) => other.tag === wanted);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(wanted);
      }}
    >
      <input
        type="text"
        ref={(element) => element?.focus()}
        value={name}
        aria-label={t('newName', tag)}
        dir="auto"
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onDone(null);
        }}
      />
      <button type="submit" class="text" data-control="rename-done">
        {t(exists ? 'mergeTags' : 'rename')}
      </button>
    </form>
  );
}
