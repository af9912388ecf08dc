import { AArrowDown, AArrowUp, ChevronsLeftRight, ChevronsRightLeft, Keyboard, X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TEXT_SIZES, WIDTHS } from '../../preferences/types';
import type { ReaderViewProps } from '../reader/props';
import { Tools } from '../reader/Tools';
import { useStrings } from '../strings';
import { followScroll } from './follow-scroll';
import { IconButton } from './IconButton';
import { ThemePicker } from './ThemePicker';

/** The one slim bar. It leaves as the reader scrolls on and comes back on scrolling up, at the edge, and for focus. */
export function Bar({
  preferences,
  shortcut,
  locale,
  onPreferences,
  onClose,
  onChooseShortcut,
  ...props
}: ReaderViewProps) {
  const t = useStrings();
  const { type } = preferences;
  const bar = useRef<HTMLElement>(null);
  const [announcement, announce] = useState('');
  useLayoutEffect(() => (bar.current ? followScroll(bar.current) : undefined), []);
  const percent = (factor: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(factor);
  const resize = (by: number) => {
    const textSize = type.textSize + by;
    onPreferences({ ...preferences, type: { ...type, textSize } });
    announce(t('textSizeNow', percent(1.1 ** textSize)));
  };
  const widen = (by: number) => {
    const width = type.width + by;
    onPreferences({ ...preferences, type: { ...type, width } });
    announce(t('widthNow', percent((34 + 4 * width) / 34)));
  };
  const keys = [t('escapeKey'), shortcut].filter(Boolean).join(', ');
  return (
    <nav ref={bar} class="bar" aria-label={t('controls')}>
      <IconButton control="close" label={t('closeKeys', keys)} icon={X} onClick={onClose} />
      {shortcut === null && (
        <IconButton
          control="choose-shortcut"
          label={t('chooseShortcut')}
          icon={Keyboard}
          onClick={onChooseShortcut}
        />
      )}
      <Tools {...props} preferences={preferences} />
      <span class="space" />
      <IconButton
        control="text-smaller"
        label={t('textSmaller')}
        icon={AArrowDown}
        disabled={type.textSize <= TEXT_SIZES.least}
        onClick={() => resize(-1)}
      />
      <IconButton
        control="text-larger"
        label={t('textLarger')}
        icon={AArrowUp}
        disabled={type.textSize >= TEXT_SIZES.most}
        onClick={() => resize(1)}
      />
      <IconButton
        control="width-narrower"
        label={t('narrower')}
        icon={ChevronsRightLeft}
        disabled={type.width <= WIDTHS.least}
        onClick={() => widen(-1)}
      />
      <IconButton
        control="width-wider"
        label={t('wider')}
        icon={ChevronsLeftRight}
        disabled={type.width >= WIDTHS.most}
        onClick={() => widen(1)}
      />
      <ThemePicker theme={preferences.theme} onTheme={(theme) => onPreferences({ ...preferences, theme })} />
      <span class="heard" role="status">
        {announcement}
      </span>
    </nav>
  );
}
