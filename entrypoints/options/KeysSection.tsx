import { useStrings } from '../../components/strings';
import { COMMANDS } from '../../reader/commands/commands';
import { KeyList } from '../../reader/features/keys/KeyList';
import type { OptionsProps, SectionProps } from './props';
import { Section, Setting } from './setting';

type KeysSectionProps = SectionProps & Pick<OptionsProps, 'shortcut' | 'onChooseShortcut'>;

/** Settings for the browser's shortcut that opens the view, and the keys within it. */
export function KeysSection({ preferences, shortcut, onPreferences, onChooseShortcut }: KeysSectionProps) {
  const t = useStrings();
  const section = t('optionsKeys');
  return (
    <Section id="keys" title={section}>
      <Setting words={[section, t('welcomeShortcutTitle'), t('welcomeChooseShortcut')]}>
        <p>{shortcut ? t('welcomeShortcut', shortcut) : t('welcomeNoShortcut')}</p>
        <button type="button" data-control="choose-shortcut" onClick={onChooseShortcut}>
          {t('welcomeChooseShortcut')}
        </button>
      </Setting>
      <Setting words={[section, ...COMMANDS.map(({ label }) => t(label))]}>
        <KeyList keys={preferences.keys} onKeys={(keys) => onPreferences({ ...preferences, keys })} />
      </Setting>
    </Section>
  );
}
