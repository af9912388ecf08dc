import { Choice } from '../../components/controls/Choice';
import { Slider } from '../../components/controls/Slider';
import { Switch } from '../../components/controls/Switch';
import { useStrings } from '../../components/strings';
import { AUTO_SCROLL_SPEEDS } from '../../preferences/types';
import type { SectionProps } from './props';
import { Section, Setting } from './setting';

/** Settings for navigation and reading aids. */
export function ReadingSection({ preferences, locale, onPreferences }: SectionProps) {
  const t = useStrings();
  const section = t('optionsReading');
  const { finding } = preferences;
  const change = (part: Partial<typeof finding>) =>
    onPreferences({ ...preferences, finding: { ...finding, ...part } });
  const modes = [
    { value: 'scroll', label: t('modeScroll') },
    { value: 'paged', label: t('modePaged') },
  ] as const;
  const focusModes = [
    { value: 'off', label: t('focusOff') },
    { value: 'paragraph', label: t('focusParagraph') },
    { value: 'sentence', label: t('focusSentence') },
  ] as const;
  return (
    <Section id="reading" title={section}>
      <Setting words={[section, t('mode'), ...modes.map(({ label }) => label)]}>
        <Choice
          control="mode"
          label={t('mode')}
          value={finding.mode}
          choices={modes}
          onChoose={(mode) => change({ mode })}
        />
      </Setting>
      <Setting words={[section, t('focusMode'), ...focusModes.map(({ label }) => label)]}>
        <Choice
          control="focus"
          label={t('focusMode')}
          value={finding.focus}
          choices={focusModes}
          onChoose={(focus) => change({ focus })}
        />
      </Setting>
      <Setting words={[section, t('ruler')]}>
        <Switch
          control="ruler"
          label={t('ruler')}
          on={finding.ruler}
          onSwitch={(ruler) => change({ ruler })}
        />
      </Setting>
      <Setting words={[section, t('boldBeginnings')]}>
        <Switch
          control="bold-beginnings"
          label={t('boldBeginnings')}
          on={finding.boldBeginnings}
          onSwitch={(boldBeginnings) => change({ boldBeginnings })}
        />
      </Setting>
      <Setting words={[section, t('autoScrollSpeed')]}>
        <Slider
          control="auto-scroll-speed"
          label={t('autoScrollSpeed')}
          value={finding.autoScrollSpeed}
          range={AUTO_SCROLL_SPEEDS}
          says={t('linesAMinute', new Intl.NumberFormat(locale).format(finding.autoScrollSpeed))}
          onSlide={(autoScrollSpeed) => change({ autoScrollSpeed })}
        />
      </Setting>
    </Section>
  );
}
