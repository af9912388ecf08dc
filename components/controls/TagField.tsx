import { X } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings';
import { Icon } from './Icon';

interface TagFieldProps {
  tags: readonly string[];
  /** Existing tags, suggested while typing. */
  known: readonly string[];
  /** Called with the text while typing, to load suggestions. */
  onType?(text: string): void;
  onAdd(tag: string): void;
  onRemove(tag: string): void;
}

/** A comma in any script. */
const SEPARATOR = /[,،、，]/;

/** Edits a list of tags. Enter or a comma adds the typed one. */
export function TagField({ tags, known, onType, onAdd, onRemove }: TagFieldProps) {
  const t = useStrings();
  const listId = useId();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const setTyped = (text: string) => {
    setText(text);
    onType?.(text);
  };
  const addAll = (text: string) => {
    for (const tag of text.split(SEPARATOR).map((part) => part.trim()))
      if (tag && !tags.includes(tag)) onAdd(tag);
    setTyped('');
  };
  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="chip"
          data-tag={tag}
          aria-label={t('removeTag', tag)}
          title={t('removeTag', tag)}
          onClick={() => {
            onRemove(tag);
            field.current?.focus();
          }}
        >
          <bdi>{tag}</bdi>
          <Icon node={X} />
        </button>
      ))}
      <input
        ref={field}
        type="text"
        data-control="tag"
        list={listId}
        value={text}
        placeholder={t('addTag')}
        aria-label={t('addTag')}
        autocomplete="off"
        autocapitalize="none"
        enterkeyhint="done"
        dir="auto"
        onInput={({ currentTarget, isComposing }) => {
          // An input method's comma may still become another character.
          if (!isComposing && SEPARATOR.test(currentTarget.value)) addAll(currentTarget.value);
          else setTyped(currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          if (SEPARATOR.test(currentTarget.value)) addAll(currentTarget.value);
        }}
        onBlur={() => addAll(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) {
            event.preventDefault();
            event.stopPropagation();
            addAll(text);
          }
          if (event.key === 'Backspace' && !text) {
            const last = tags.at(-1);
            if (last) onRemove(last);
          }
        }}
      />
      <datalist id={listId}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}
