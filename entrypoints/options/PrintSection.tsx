import { Switch } from '../../components/controls/Switch';
import { useStrings } from '../../components/strings';
import type { SectionProps } from './props';
import { Section, Setting } from './setting';

/** Settings for printing. */
export function PrintSection({ preferences, onPreferences }: SectionProps) {
  const t = useStrings();
  const section = t('optionsPaper');
  return (
    <Section id="paper" title={section}>
      <Setting words={[section, t('linkAddresses')]}>
        <Switch
          control="link-addresses"
          label={t('linkAddresses')}
          on={preferences.print.linkAddresses}
          onSwitch={(linkAddresses) => onPreferences({ ...preferences, print: { linkAddresses } })}
        />
      </Setting>
    </Section>
  );
}
