import { Search, X } from 'lucide';
import type { RefObject } from 'preact';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { useStrings } from '../strings';

interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  onSearch(text: string): void;
  /** Called when the user moves on to the list (Enter or Down). */
  onLeave(): void;
}

/** The search field. It searches while typing; Esc clears it. */
export function SearchField({ field, value, onSearch, onLeave }: SearchFieldProps) {
  const t = useStrings();
  return (
    <search class="search">
      <Icon node={Search} />
      <input
        ref={field}
        type="search"
        data-control="search"
        value={value}
        placeholder={t('searchLibrary')}
        aria-label={t('searchLibrary')}
        aria-keyshortcuts="/"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        dir="auto"
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' && value) onSearch('');
          else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {value && (
        <IconButton
          control="clear-search"
          label={t('clearSearch')}
          icon={X}
          onClick={() => {
            onSearch('');
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
