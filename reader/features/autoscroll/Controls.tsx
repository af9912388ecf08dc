import { Minus, Pause, Play, Plus, X } from 'lucide';
import { IconButton } from '../../../components/controls/IconButton';
import { useStrings } from '../../../components/strings';

interface ControlsProps {
  running: boolean;
  /** Lines per minute. */
  speed: number;
  locale: string;
  onToggle(): void;
  onSpeed(by: number): void;
  onClose(): void;
}

/** The controls of auto-scroll: pause, slower, faster, close. */
export function Controls({ running, speed, locale, onToggle, onSpeed, onClose }: ControlsProps) {
  const t = useStrings();
  return (
    <section class="slim" data-part="autoscroll" aria-label={t('autoScroll')}>
      <IconButton
        control="autoscroll-toggle"
        label={t(running ? 'pause' : 'goOn')}
        icon={running ? Pause : Play}
        onClick={onToggle}
      />
      <IconButton control="autoscroll-slower" label={t('slower')} icon={Minus} onClick={() => onSpeed(-1)} />
      <span role="status">{t('linesAMinute', new Intl.NumberFormat(locale).format(speed))}</span>
      <IconButton control="autoscroll-faster" label={t('faster')} icon={Plus} onClick={() => onSpeed(1)} />
      <IconButton control="autoscroll-close" label={t('closePanel')} icon={X} onClick={onClose} />
    </section>
  );
}
