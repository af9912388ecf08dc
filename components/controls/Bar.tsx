import { AArrowDown, AArrowUp, ChevronsLeftRight, ChevronsRightLeft, Keyboard, X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TEXT_SIZES, WIDTHS } from '../../preferences/types';
import type { ReaderViewProps } from '../reader/props';
import { useStrings } from '../strings';
import { followScroll } from './follow-scroll';
import { IconButton } from './IconButton';
import { SavingButtons } from './SavingButtons';
import { ThemePicker } from './ThemePicker';

/** The one slim bar. It leaves as the reader scrolls on and comes back on scrolling up, at the edge, and for focus. */
export function Bar({
  preferences,
  shortcut,
  locale,
  saving,
  closeLabel,
  onPreferences,
  onClose,
  onChooseShortcut,
}: ReaderViewProps) {
  const t = useStrings();
  const bar = useRef<HTMLElement>(null);
  const [announcement, announce] = useState('');
  useLayoutEffect(() => (bar.current ? followScroll(bar.current) : undefined), []);
  const percent = (factor: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(factor);
  const resize = (by: number) => {
    const textSize = preferences.textSize + by;
    onPreferences({ ...preferences, textSize });
    announce(t('textSizeNow', percent(1.1 ** textSize)));
  };
  const widen = (by: number) => {
    const width = preferences.width + by;
    onPreferences({ ...preferences, width });
    announce(t('widthNow', percent((34 + 4 * width) / 34)));
  };
  const keys = [t('escapeKey'), shortcut].filter(Boolean).join(', ');
  return (
    <nav ref={bar} class="bar" aria-label={t('controls')}>
      <IconButton control="close" label={closeLabel ?? t('closeKeys', keys)} icon={X} onClick={onClose} />
      {shortcut === null && (
        <IconButton
          control="choose-shortcut"
          label={t('chooseShortcut')}
          icon={Keyboard}
          onClick={onChooseShortcut}
        />
      )}
      {saving && <SavingButtons {...saving} />}
      <span class="space" />
      <IconButton
        control="text-smaller"
        label={t('textSmaller')}
        icon={AArrowDown}
        disabled={preferences.textSize <= TEXT_SIZES.least}
        onClick={() => resize(-1)}
      />
      <IconButton
        control="text-larger"
        label={t('textLarger')}
        icon={AArrowUp}
        disabled={preferences.textSize >= TEXT_SIZES.most}
        onClick={() => resize(1)}
      />
      <IconButton
        control="width-narrower"
        label={t('narrower')}
        icon={ChevronsRightLeft}
        disabled={preferences.width <= WIDTHS.least}
        onClick={() => widen(-1)}
      />
      <IconButton
        control="width-wider"
        label={t('wider')}
        icon={ChevronsLeftRight}
        disabled={preferences.width >= WIDTHS.most}
        onClick={() => widen(1)}
      />
      <ThemePicker theme={preferences.theme} onTheme={(theme) => onPreferences({ ...preferences, theme })} />
      <span class="heard" role="status">
        {announcement}
      </span>
    </nav>
  );
}
