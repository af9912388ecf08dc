import { useState } from 'preact/hooks';
import type { ArticleChange, TagCount } from '../../library/types';
import { Sheet } from '../controls/Sheet';
import { TagField } from '../controls/TagField';
import { useStrings } from '../strings';

interface ArticleTagsProps {
  /** The article's title, or the number of articles. */
  subject: string;
  /** All their tags. */
  tags: readonly string[];
  known: readonly TagCount[];
  onChange(change: ArticleChange): void;
  onClose(): void;
}

/** A field with the tags of one or several articles; each change applies at once. */
export function TagEditor({
  tags: first,
  known,
  onChange,
}: Pick<ArticleTagsProps, 'tags' | 'known' | 'onChange'>) {
  const [tags, setTags] = useState(first);
  return (
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
  );
}

/** Edits the tags of one or several articles in a sheet. */
export function ArticleTags({ subject, onClose, ...editor }: ArticleTagsProps) {
  const t = useStrings();
  return (
    <Sheet name="tags-of" title={t('tags')} focus="input" onClose={onClose}>
      <p class="subject" dir="auto">
        {subject}
      </p>
      <TagEditor {...editor} />
      <p class="sheet-foot">
        <button type="button" class="text" data-control="done" onClick={onClose}>
          {t('done')}
        </button>
      </p>
    </Sheet>
  );
}
