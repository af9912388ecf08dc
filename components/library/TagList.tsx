import { Pencil, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { TagCount } from '../../library/types';
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

/** All tags with their counts: filter by them, rename, merge or delete them. */
export function TagList(props: TagListProps) {
  const { tags, chosen, locale } = props;
  const t = useStrings();
  const [filter, setFilter] = useState('');
  const [renaming, rename] = useState<string | null>(null);
  const foldedFilter = filter.trim().toLocaleLowerCase(locale);
  const shown = tags.filter(({ tag }) => tag.toLocaleLowerCase(locale).includes(foldedFilter));
  const choose = (tag: string, on: boolean) =>
    props.onChoose(on ? [...chosen, tag] : chosen.filter((other) => other !== tag));
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
      <ul class="tag-list">
        {shown.map(({ tag, count }) => (
          <li key={tag} data-tag={tag}>
            {renaming === tag ? (
              <Rename
                tag={tag}
                tags={tags}
                onDone={(to) => {
                  rename(null);
                  if (to && to !== tag) props.onRename(tag, to);
                }}
              />
            ) : (
              <>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(tag)}
                    onChange={({ currentTarget }) => choose(tag, currentTarget.checked)}
                  />
                  <bdi>{tag}</bdi>
                  <span class="count">{new Intl.NumberFormat(locale).format(count)}</span>
                </label>
                <IconButton
                  control="rename-tag"
                  label={t('renameTag', tag)}
                  icon={Pencil}
                  onClick={() => rename(tag)}
                />
                <IconButton
                  control="delete-tag"
                  label={t('deleteTag', tag)}
                  icon={Trash2}
                  onClick={() => props.onDelete(tag)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
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
