import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatCount } from '../../components/plural';
import { useStrings } from '../../components/strings';

interface SearchFieldProps {
  locale: string;
  wanted: string;
  /** The element that contains the settings, which `Setting` hides if they don't match. */
  settings: RefObject<HTMLElement | null>;
  onSearch(wanted: string): void;
}

/** Searches the settings, and shows the number of matches. */
export function SearchField({ locale, wanted, settings, onSearch }: SearchFieldProps) {
  const t = useStrings();
  const [count, setCount] = useState(0);
  useEffect(() => {
    setCount(settings.current?.querySelectorAll('.setting:not([hidden])').length ?? 0);
  }, [wanted]);
  const number = new Intl.NumberFormat(locale).format(count);
  const found = formatCount(t, 'optionsFound', count, locale, number);
  return (
    <search>
      <label>
        <span class="heard">{t('optionsSearch')}</span>
        <input
          type="search"
          data-control="search"
          placeholder={t('optionsSearch')}
          value={wanted}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
      <p role="status" class="hint">
        {wanted && (count === 0 ? t('optionsNothing') : found)}
      </p>
    </search>
  );
}
