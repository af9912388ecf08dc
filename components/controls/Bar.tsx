import { Keyboard, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keysOf } from '../reader/keys';
import type { ReaderViewProps } from '../reader/props';
import { Tools } from '../reader/Tools';
import { useStrings } from '../strings';
import { followScroll } from './follow-scroll';
import { IconButton } from './IconButton';
import { SavingButtons } from './SavingButtons';

/** The one slim bar. It leaves as the reader scrolls on and comes back on scrolling up, at the edge, and for focus. */
export function Bar(props: ReaderViewProps) {
  const { shortcut, saving, closeLabel, embedded, preferences, onClose, onChooseShortcut } = props;
  const t = useStrings();
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => (bar.current ? followScroll(bar.current) : undefined), []);
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
      {saving && <SavingButtons {...saving} saveKey={keysOf('view.save', preferences.keys)[0]} />}
      <Tools {...props} />
    </nav>
  );
}
