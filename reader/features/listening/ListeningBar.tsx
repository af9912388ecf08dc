import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Pause, Play, Settings2, X } from 'lucide';
import { IconButton } from '../../../components/controls/IconButton';
import { useStrings } from '../../../components/strings';
import type { ListeningBarProps } from './props';
import { VoiceSettings } from './VoiceSettings';

/** Speech rates to choose from, in tenths of the voice's normal rate. */
const RATES = [5, 7, 8, 9, 10, 11, 12, 13, 15, 17, 20, 25, 30, 40];

/** The playback controls. */
export function ListeningBar(props: ListeningBarProps) {
  const t = useStrings();
  const { playing, message, speech, locale, away, resumed, settingsOpen, onStep, onSpeech } = props;
  const formatFactor = (rate: number) => t('times', new Intl.NumberFormat(locale).format(rate / 10));
  const rates = [...new Set([...RATES, speech.rate])].sort((a, b) => a - b);
  return (
    <section class="slim listening" data-part="listening" aria-label={t('listening')}>
      {away && (
        <button type="button" class="text spoken-line" data-control="spoken-line" onClick={props.onBack}>
          {t('spokenLine')}
        </button>
      )}
      <p role="status" data-part="listening-message" hidden={!message && !resumed}>
        {message || (resumed && t('resumed'))}{' '}
        {!message && resumed && (
          <button type="button" class="inline" data-control="beginning" onClick={props.onBeginning}>
            {t('fromBeginning')}
          </button>
        )}
      </p>
      {settingsOpen && <VoiceSettings {...props} />}
      <div class="listening-line">
        <IconButton
          control="previous-paragraph"
          label={t('previousParagraph')}
          icon={ChevronsLeft}
          onClick={() => onStep(-1, 'paragraph')}
        />
        <IconButton
          control="previous-sentence"
          label={t('previousSentence')}
          icon={ChevronLeft}
          onClick={() => onStep(-1, 'sentence')}
        />
        <IconButton
          control="play"
          label={t(playing ? 'pause' : 'play')}
          icon={playing ? Pause : Play}
          onClick={props.onPlay}
        />
        <IconButton
          control="next-sentence"
          label={t('nextSentence')}
          icon={ChevronRight}
          onClick={() => onStep(1, 'sentence')}
        />
        <IconButton
          control="next-paragraph"
          label={t('nextParagraph')}
          icon={ChevronsRight}
          onClick={() => onStep(1, 'paragraph')}
        />
        <select
          data-control="rate"
          aria-label={t('speechRate')}
          value={String(speech.rate)}
          onChange={(event) => onSpeech({ rate: Number(event.currentTarget.value) })}
        >
          {rates.map((rate) => (
            <option key={rate} value={String(rate)}>
              {formatFactor(rate)}
            </option>
          ))}
        </select>
        <IconButton
          control="voice-settings"
          label={t('voiceSettings')}
          icon={Settings2}
          expanded={settingsOpen}
          onClick={props.onSettings}
        />
        <IconButton control="listening-close" label={t('stopListening')} icon={X} onClick={props.onClose} />
      </div>
    </section>
  );
}
