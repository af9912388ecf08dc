import { useRef, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { Preferences } from '../../preferences/types';
import { AboutSection } from './AboutSection';
import { BackupSection } from './BackupSection';
import { ColoursSection } from './ColoursSection';
import { DataSection } from './DataSection';
import { DevicesSection } from './DevicesSection';
import { ExtensionsSection } from './ExtensionsSection';
import { describeCut, describeFields } from './field-names';
import { KeysSection } from './KeysSection';
import { LibrarySection } from './LibrarySection';
import { ListeningSection } from './ListeningSection';
import { PrintSection } from './PrintSection';
import type { OptionsProps, StatusMessage } from './props';
import { ReadingSection } from './ReadingSection';
import { Sample } from './Sample';
import { SearchField } from './SearchField';
import { SectionList } from './SectionList';
import { SitesSection } from './SitesSection';
import { SearchText } from './setting';
import { TextSection } from './TextSection';

/** All settings on one page, beside a sample text that shows their effect. */
export function Options(props: OptionsProps) {
  const t = useStrings();
  const settings = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState('');
  const [status, setStatus] = useState<StatusMessage | null>(null);
  const { preferences, locale, damaged, onPreferences } = props;
  const names = (paths: readonly string[]) => describeFields(paths, locale, t);
  /** Messages about fields that couldn't be read, and about lists that were cut; false for each that doesn't apply. */
  const describeLosses = (
    key: 'importedDamaged' | 'damagedList',
    read: Pick<OptionsProps, 'damaged' | 'cut'>,
  ) => {
    const lost = read.damaged.filter((path) => !Object.hasOwn(read.cut, path));
    const isCut = Object.keys(read.cut).length > 0;
    return [lost.length > 0 && t(key, names(lost)), isCut && t('cutList', describeCut(read.cut, locale, t))];
  };

  const changeWithUndo = (changed: Preferences, text: string) => {
    setStatus({ text, undo: () => onPreferences(preferences) });
    onPreferences(changed);
  };
  const importFile = async (file: File) => {
    const read = await props.onImport(file);
    if (!read) return setStatus({ text: t('importFailed', file.name), undo: null });
    const report = [
      t('imported', read.file),
      ...describeLosses('importedDamaged', read),
      read.unknown.length > 0 && t('importedUnknown', names(read.unknown)),
    ];
    changeWithUndo(read.preferences, report.filter(Boolean).join(' '));
  };
  const section = { preferences, locale, onPreferences, onChangeWithUndo: changeWithUndo };
  return (
    <>
      <header class="top">
        <h1>{t('optionsTitle')}</h1>
        <SearchField locale={locale} settings={settings} wanted={wanted} onSearch={setWanted} />
      </header>
      {damaged.length > 0 && (
        <p class="warning" role="status" data-control="damaged">
          {describeLosses('damagedList', props).filter(Boolean).join(' ')}{' '}
          <button type="button" data-control="keep" onClick={() => onPreferences(preferences)}>
            {t('damagedKeep')}
          </button>
        </p>
      )}
      <main>
        <SectionList />
        <div ref={settings} class="settings">
          <SearchText.Provider value={wanted}>
            <TextSection {...section} />
            <ColoursSection {...section} />
            <ReadingSection {...section} />
            <ListeningSection {...section} />
            <LibrarySection
              locale={locale}
              library={props.library}
              onDeleted={(undo) => setStatus({ text: t('didDeleteAll'), undo })}
            />
            <BackupSection locale={locale} backups={props.backups} />
            <DevicesSection locale={locale} devices={props.devices} />
            <SitesSection {...section} />
            <KeysSection {...section} shortcut={props.shortcut} onChooseShortcut={props.onChooseShortcut} />
            <PrintSection {...section} />
            <DataSection
              syncIsFull={props.syncIsFull}
              onExport={props.onExport}
              onImport={importFile}
              onReset={() => changeWithUndo(props.defaults, t('resetDone'))}
            />
            <ExtensionsSection extensions={props.extensions} />
            <AboutSection version={props.version} />
          </SearchText.Provider>
        </div>
        <Sample preferences={preferences} locale={locale} loadFont={props.loadFont} />
      </main>
      <div class="said" role="status" data-control="said" hidden={!status}>
        <p>{status?.text}</p>
        {status?.undo && (
          <button
            type="button"
            data-control="undo"
            onClick={() => {
              status.undo?.();
              setStatus(null);
            }}
          >
            {t('undo')}
          </button>
        )}
        <button type="button" data-control="dismiss" onClick={() => setStatus(null)}>
          {t('dismiss')}
        </button>
      </div>
    </>
  );
}
