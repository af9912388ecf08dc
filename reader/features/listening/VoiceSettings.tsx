import { Slider } from '../../../components/controls/Slider';
import { Switch } from '../../../components/controls/Switch';
import { languageName } from '../../../components/language-name';
import { formatCount } from '../../../components/plural';
import { useStrings } from '../../../components/strings';
import { SPEECH_PITCHES } from '../../../preferences/types';
import type { ListeningBarProps } from './props';
import { chooseVoice, primarySubtag } from './voices';

/** Choices of the sleep timer (minutes); 0 is off. */
const SLEEP_MINUTES = [0, 5, 10, 15, 30, 45, 60, 90];

type VoiceSettingsProps = Pick<ListeningBarProps, 'speech' | 'language' | 'voices' | 'locale' | 'onSpeech'>;

/** The settings of the voice, the sleep timer, and what to skip. */
export function VoiceSettings({ speech, language, voices, locale, onSpeech }: VoiceSettingsProps) {
  const t = useStrings();
  const number = new Intl.NumberFormat(locale);
  const primary = primarySubtag(language);
  const languageLabel = languageName(locale, primary);
  const current = chooseVoice(voices, language, speech.voices);
  const formatMinutes = (count: number) =>
    count === 0 ? t('sleepNever') : formatCount(t, 'minutesShort', count, locale, number.format(count));
  const sleepChoices = [...new Set([...SLEEP_MINUTES, speech.sleep])].sort((a, b) => a - b);
  return (
    <div class="voice-settings" data-part="voice-settings">
      <label class="pick">
        <span>{t('voiceFor', languageLabel)}</span>
        <select
          data-control="voice"
          disabled={voices.length === 0}
          value={current?.voiceURI ?? ''}
          onChange={(event) =>
            onSpeech({ voices: { ...speech.voices, [primary]: event.currentTarget.value } })
          }
        >
          {voices.length === 0 && <option value="">{t('voiceNone')}</option>}
          {voices.map((voice) => (
            <option key={voice.voiceURI} value={voice.voiceURI}>
              {voice.name} ({voice.lang})
            </option>
          ))}
        </select>
      </label>
      <label class="pick">
        <span>{t('sleep')}</span>
        <select
          data-control="sleep"
          value={String(speech.sleep)}
          onChange={(event) => onSpeech({ sleep: Number(event.currentTarget.value) })}
        >
          {sleepChoices.map((count) => (
            <option key={count} value={String(count)}>
              {formatMinutes(count)}
            </option>
          ))}
        </select>
      </label>
      <Slider
        control="pitch"
        label={t('speechPitch')}
        value={speech.pitch}
        range={SPEECH_PITCHES}
        valueText={t('times', number.format(speech.pitch / 10))}
        onSlide={(pitch) => onSpeech({ pitch })}
      />
      <Switch
        control="skip-code"
        label={t('skipCode')}
        on={speech.skipCode}
        onSwitch={(skipCode) => onSpeech({ skipCode })}
      />
      <Switch
        control="skip-tables"
        label={t('skipTables')}
        on={speech.skipTables}
        onSwitch={(skipTables) => onSpeech({ skipTables })}
      />
    </div>
  );
}
