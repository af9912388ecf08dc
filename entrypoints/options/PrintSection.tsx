import { Switch } from '../../components/controls/Switch';
import { useStrings } from '../../components/strings';
import type { Print } from '../../preferences/types';
import type { SectionProps } from './props';
import { Section, Setting } from './setting';

/** Settings for printing. */
export function PrintSection({ preferences, onPreferences }: SectionProps) {
  const t = useStrings();
  const section = t('optionsPaper');
  const setPrint = (changed: Partial<Print>) =>
    onPreferences({ ...preferences, print: { ...preferences.print, ...changed } });
  return (
    <Section id="paper" title={section}>
      <Setting words={[section, t('linkAddresses')]}>
        <Switch
          control="link-addresses"
          label={t('linkAddresses')}
          on={preferences.print.linkAddresses}
          onSwitch={(linkAddresses) => setPrint({ linkAddresses })}
        />
      </Setting>
      <Setting words={[section, t('printNotes')]}>
        <Switch
          control="print-notes"
          label={t('printNotes')}
          on={preferences.print.notes}
          onSwitch={(notes) => setPrint({ notes })}
        />
      </Setting>
    </Section>
  );
}
