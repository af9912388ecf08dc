import { PresetChoice } from '../../components/controls/PresetChoice';
import { FamilyChoice, Scales, SettingFields } from '../../components/controls/TypeFields';
import { useStrings } from '../../components/strings';
import { PresetList } from './PresetList';
import type { SectionProps } from './props';
import { Section, Setting } from './setting';

/** Default settings for text, and the presets. */
export function TextSection(props: SectionProps) {
  const t = useStrings();
  const { preferences, locale, onPreferences } = props;
  const { type } = preferences;
  const fields = {
    type,
    locale,
    onType: (changed: typeof type) => onPreferences({ ...preferences, type: changed }),
  };
  const section = t('optionsText');
  return (
    <Section id="text" title={section}>
      <Setting
        words={[
          section,
          t('presets'),
          t('presetStandard'),
          t('presetBook'),
          t('presetScreen'),
          t('presetLarge'),
          t('presetDyslexia'),
        ]}
      >
        <PresetChoice preferences={preferences} type={type} onType={fields.onType} />
      </Setting>
      <Setting
        words={[
          section,
          t('family'),
          t('familySerif'),
          t('familySans'),
          t('familyMono'),
          t('familyLiterata'),
          t('familySourceSans'),
          t('familyAtkinson'),
          t('familyOpenDyslexic'),
        ]}
      >
        <FamilyChoice {...fields} />
      </Setting>
      <Scales {...fields} wrap={(words, field) => <Setting words={[section, ...words]}>{field}</Setting>} />
      <SettingFields
        {...fields}
        wrap={(words, field) => <Setting words={[section, ...words]}>{field}</Setting>}
      />
      <Setting words={[section, t('presetsYours'), t('presetName'), t('presetNew')]}>
        <PresetList {...props} />
      </Setting>
    </Section>
  );
}
