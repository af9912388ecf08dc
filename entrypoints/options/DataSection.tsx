import { useStrings } from '../../components/strings';
import { Section, Setting } from './setting';

interface DataSectionProps {
  syncIsFull: boolean;
  onExport(): void;
  onImport(file: File): void;
  onReset(): void;
}

/** Synchronising, exporting, importing and resetting all settings. */
export function DataSection({ syncIsFull, onExport, onImport, onReset }: DataSectionProps) {
  const t = useStrings();
  const section = t('optionsData');
  return (
    <Section id="data" title={section}>
      <Setting words={[section, t('syncKept')]}>
        <p class={syncIsFull ? 'warning' : 'hint'} data-control="sync" role="status">
          {t(syncIsFull ? 'syncFull' : 'syncKept')}
        </p>
      </Setting>
      <Setting words={[section, t('exportSettings'), t('exportHint')]}>
        <button type="button" data-control="export" onClick={onExport}>
          {t('exportSettings')}
        </button>
        <p class="hint">{t('exportHint')}</p>
      </Setting>
      <Setting words={[section, t('importSettings'), t('importHint')]}>
        <label class="button">
          <input
            type="file"
            class="heard"
            accept="application/json,.json"
            data-control="import"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) onImport(file);
            }}
          />
          {t('importSettings')}
        </label>
        <p class="hint">{t('importHint')}</p>
      </Setting>
      <Setting words={[section, t('resetSettings'), t('resetHint')]}>
        <button type="button" data-control="reset" onClick={onReset}>
          {t('resetSettings')}
        </button>
        <p class="hint">{t('resetHint')}</p>
      </Setting>
    </Section>
  );
}
