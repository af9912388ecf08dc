import { Sheet } from '../controls/Sheet';
import { formatCount } from '../plural';
import { useStrings } from '../strings';

interface SaveTabsProps {
  count: number;
  locale: string;
  onSave(how: 'text' | 'links'): void;
  onClose(): void;
}

/** Explains which permission saving all tabs needs, before the browser asks for it. */
export function SaveTabs({ count, locale, onSave, onClose }: SaveTabsProps) {
  const t = useStrings();
  const number = new Intl.NumberFormat(locale).format(count);
  return (
    <Sheet name="save-tabs" title={formatCount(t, 'saveTabs', count, locale, number)} onClose={onClose}>
      <p>{t('saveTabsWhy')}</p>
      <p class="sheet-foot">
        <button
          type="button"
          class="text strong"
          data-control="save-tabs-text"
          onClick={() => onSave('text')}
        >
          {t('saveTabsText')}
        </button>
        <button type="button" class="text" data-control="save-tabs-links" onClick={() => onSave('links')}>
          {t('saveTabsLinks')}
        </button>
      </p>
    </Sheet>
  );
}
