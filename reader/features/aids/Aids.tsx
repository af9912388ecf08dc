import { X } from 'lucide';
import { Choice } from '../../../components/controls/Choice';
import { IconButton } from '../../../components/controls/IconButton';
import { Switch } from '../../../components/controls/Switch';
import { useStrings } from '../../../components/strings';
import type { Finding } from '../../../preferences/types';

interface AidsProps {
  finding: Finding;
  onFinding(changed: Partial<Finding>): void;
  onRoll(): void;
  onKeys(): void;
  onClose(): void;
}

/** How one moves through the text and what helps the eye to stay in it, shown in the text behind as it changes. */
export function Aids({ finding, onFinding, onRoll, onKeys, onClose }: AidsProps) {
  const t = useStrings();
  return (
    <div class="sheet" role="dialog" aria-label={t('aids')} tabIndex={-1} data-part="aids">
      <div class="panel-head">
        <h2>{t('aids')}</h2>
        <IconButton control="aids-close" label={t('closePanel')} icon={X} onClick={onClose} />
      </div>
      <Choice
        control="mode"
        label={t('mode')}
        value={finding.mode}
        choices={[
          { value: 'scroll', label: t('modeScroll') },
          { value: 'paged', label: t('modePaged') },
        ]}
        onChoose={(mode) => onFinding({ mode })}
      />
      <Choice
        control="focus"
        label={t('focusMode')}
        value={finding.focus}
        choices={[
          { value: 'off', label: t('focusOff') },
          { value: 'paragraph', label: t('focusParagraph') },
          { value: 'sentence', label: t('focusSentence') },
        ]}
        onChoose={(focus) => onFinding({ focus })}
      />
      <Switch
        control="ruler"
        label={t('ruler')}
        on={finding.ruler}
        onSwitch={(ruler) => onFinding({ ruler })}
      />
      <Switch
        control="bold-beginnings"
        label={t('boldBeginnings')}
        on={finding.boldBeginnings}
        onSwitch={(boldBeginnings) => onFinding({ boldBeginnings })}
      />
      <p class="aids-more">
        <button type="button" class="inline" data-control="auto-scroll" onClick={onRoll}>
          {t('autoScroll')}
        </button>
        <button type="button" class="inline" data-control="keys" onClick={onKeys}>
          {t('keys')}
        </button>
      </p>
    </div>
  );
}
