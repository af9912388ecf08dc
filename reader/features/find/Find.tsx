import { ChevronDown, ChevronUp, X } from 'lucide';
import { IconButton } from '../../../components/controls/IconButton';
import { useStrings } from '../../../components/strings';

interface FindProps {
  query: string;
  /** Number of matches, and which of them is shown, from 1. */
  count: number;
  current: number;
  locale: string;
  onQuery(query: string): void;
  onStep(by: 1 | -1): void;
  onClose(): void;
}

/** The search bar. Matches are highlighted while the user types, and one of them is shown. */
export function Find({ query, count, current, locale, onQuery, onStep, onClose }: FindProps) {
  const t = useStrings();
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const result = count ? t('findCount', number(current), number(count)) : t('findNothing');
  return (
    <search class="find" data-part="find" aria-label={t('find')}>
      <input
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        data-control="find-field"
        aria-label={t('find')}
        placeholder={t('find')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          onStep(event.shiftKey ? -1 : 1);
        }}
      />
      <span role="status" data-part="find-count">
        {query.trim() && result}
      </span>
      <IconButton
        control="find-previous"
        label={t('findPrevious')}
        icon={ChevronUp}
        disabled={count === 0}
        onClick={() => onStep(-1)}
      />
      <IconButton
        control="find-next"
        label={t('findNext')}
        icon={ChevronDown}
        disabled={count === 0}
        onClick={() => onStep(1)}
      />
      <IconButton control="find-close" label={t('closePanel')} icon={X} onClick={onClose} />
    </search>
  );
}
