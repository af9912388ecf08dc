import { OwnColours } from '../../components/controls/OwnColours';
import { Switch } from '../../components/controls/Switch';
import { THEME_NAMES, ThemeChoice } from '../../components/controls/ThemeChoice';
import { useStrings } from '../../components/strings';
import type { SectionProps } from './props';
import { Section, Setting } from './setting';

/** Settings for the default theme, custom colours, and dimmed pictures. */
export function ColoursSection({ preferences, locale, onPreferences }: SectionProps) {
  const t = useStrings();
  const section = t('optionsColours');
  return (
    <Section id="colours" title={section}>
      <Setting words={[section, t('theme'), ...Object.values(THEME_NAMES).map((name) => t(name))]}>
        <ThemeChoice
          theme={preferences.theme}
          own={preferences.own}
          onTheme={(theme) => onPreferences({ ...preferences, theme })}
        />
      </Setting>
      <Setting words={[section, t('themeOwn'), t('ownPaper'), t('ownInk')]}>
        <h3>{t('themeOwn')}</h3>
        <OwnColours
          own={preferences.own}
          locale={locale}
          onOwn={(own) => onPreferences({ ...preferences, own })}
        />
      </Setting>
      <Setting words={[section, t('dimImages')]}>
        <Switch
          control="dim-images"
          label={t('dimImages')}
          on={preferences.dimImages}
          onSwitch={(dimImages) => onPreferences({ ...preferences, dimImages })}
        />
      </Setting>
    </Section>
  );
}
