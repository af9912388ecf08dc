import { useState } from 'preact/hooks';
import type { Change, TagCount } from '../../library/types';
import { Sheet } from '../controls/Sheet';
import { TagField } from '../controls/TagField';
import { useStrings } from '../strings';

interface ArticleTagsProps {
  /** The article's title, or the number of articles. */
  subject: string;
  /** All their tags. */
  tags: readonly string[];
  known: readonly TagCount[];
  onChange(change: Change): void;
  onClose(): void;
}

/** Edits the tags of one or several articles; each change applies at once. */
export function ArticleTags({ subject, tags: first, known, onChange, onClose }: ArticleTagsProps) {
  const t = useStrings();
  const [tags, setTags] = useState(first);
  return (
    <Sheet name="tags-of" title={t('tags')} focus="input" onClose={onClose}>
      <p class="subject" dir="auto">
        {subject}
      </p>
      <TagField
        tags={tags}
        known={known.map(({ tag }) => tag)}
        onAdd={(tag) => {
          setTags((now) => [...now, tag]);
          onChange({ kind: 'add-tag', tag });
        }}
        onRemove={(tag) => {
          setTags((now) => now.filter((other) => other !== tag));
          onChange({ kind: 'remove-tag', tag });
        }}
      />
      <p class="sheet-foot">
        <button type="button" class="text" data-control="done" onClick={onClose}>
          {t('done')}
        </button>
      </p>
    </Sheet>
  );
}
