import { Keyboard, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../components/controls/IconButton';
import { useStrings } from '../../components/strings';
import { hideOnScroll } from './hide-on-scroll';
import type { ReaderViewProps } from './props';
import { SavingButtons } from './SavingButtons';
import { ToolbarButtons } from './ToolbarButtons';

/** The toolbar. It hides when the user scrolls down, and comes back on scrolling up, at the edge, and on focus. */
export function Toolbar(props: ReaderViewProps) {
  const { shortcut, saving, closeLabel, embedded, preferences, onClose, onChooseShortcut } = props;
  const t = useStrings();
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => (bar.current ? hideOnScroll(bar.current) : undefined), []);
  const keys = [t('escapeKey'), shortcut].filter(Boolean).join(', ');
  return (
    <nav ref={bar} class="bar" aria-label={t('controls')}>
      {!embedded && (
        <IconButton control="close" label={closeLabel ?? t('closeKeys', keys)} icon={X} onClick={onClose} />
      )}
      {!embedded && shortcut === null && (
        <IconButton
          control="choose-shortcut"
          label={t('chooseShortcut')}
          icon={Keyboard}
          onClick={onChooseShortcut}
        />
      )}
      {saving && <SavingButtons {...saving} keys={preferences.keys} />}
      <ToolbarButtons {...props} />
    </nav>
  );
}
