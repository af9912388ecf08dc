import { Slider } from '../../components/controls/Slider';
import { Switch } from '../../components/controls/Switch';
import { languageName } from '../../components/language-name';
import { formatCount } from '../../components/plural';
import { useStrings } from '../../components/strings';
import { SLEEP_MINUTES, SPEECH_PITCHES, SPEECH_RATES } from '../../preferences/types';
import type { SectionProps } from './props';
import { RememberedList } from './RememberedList';
import { Section, Setting } from './setting';

/** Settings for reading aloud. */
export function ListeningSection({ preferences, locale, onPreferences, onChangeWithUndo }: SectionProps) {
  const t = useStrings();
  const section = t('optionsListening');
  const { speech } = preferences;
  const change = (part: Partial<typeof speech>) =>
    onPreferences({ ...preferences, speech: { ...speech, ...part } });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const count = new Intl.NumberFormat(locale).format(speech.sleep);
  const minutes = formatCount(t, 'minutesShort', speech.sleep, locale, count);
  return (
    <Section id="listening" title={section}>
      <Setting words={[section, t('speechRate')]}>
        <Slider
          control="speech-rate"
          label={t('speechRate')}
          value={speech.rate}
          range={SPEECH_RATES}
          valueText={percent.format(speech.rate / 10)}
          onSlide={(rate) => change({ rate })}
        />
      </Setting>
      <Setting words={[section, t('speechPitch')]}>
        <Slider
          control="speech-pitch"
          label={t('speechPitch')}
          value={speech.pitch}
          range={SPEECH_PITCHES}
          valueText={percent.format(speech.pitch / 10)}
          onSlide={(pitch) => change({ pitch })}
        />
      </Setting>
      <Setting words={[section, t('sleep')]}>
        <Slider
          control="sleep"
          label={t('sleep')}
          value={speech.sleep}
          range={SLEEP_MINUTES}
          by={5}
          valueText={speech.sleep === 0 ? t('sleepNever') : minutes}
          onSlide={(sleep) => change({ sleep })}
        />
      </Setting>
      <Setting words={[section, t('skipCode')]}>
        <Switch
          control="skip-code"
          label={t('skipCode')}
          on={speech.skipCode}
          onSwitch={(skipCode) => change({ skipCode })}
        />
      </Setting>
      <Setting words={[section, t('skipTables')]}>
        <Switch
          control="skip-tables"
          label={t('skipTables')}
          on={speech.skipTables}
          onSwitch={(skipTables) => change({ skipTables })}
        />
      </Setting>
      <Setting words={[section, t('voices')]}>
        <RememberedList
          control="voices"
          title={t('voices')}
          emptyText={t('voicesNone')}
          forgetLabel={t('voiceForget')}
          items={Object.entries(speech.voices).map(([id, voice]) => ({
            id,
            name: languageName(locale, id),
            note: voice,
          }))}
          onForget={({ id, name }) => {
            const { [id]: _, ...voices } = speech.voices;
            onChangeWithUndo({ ...preferences, speech: { ...speech, voices } }, t('voiceForgotten', name));
          }}
        />
      </Setting>
    </Section>
  );
}
