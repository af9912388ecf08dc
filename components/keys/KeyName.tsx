import type { MessageKey } from '../../platform/message-key';
import { useStrings } from '../strings';

/** Names of keys that aren't characters. */
const NAMES: Record<string, MessageKey> = {
  Enter: 'keyNameEnter',
  Escape: 'escapeKey',
  Space: 'keyNameSpace',
  Shift: 'keyNameShift',
  Mod: 'keyNameControl',
  PageDown: 'keyNamePageDown',
  PageUp: 'keyNamePageUp',
  Home: 'keyNameHome',
  End: 'keyNameEnd',
  Delete: 'keyNameDelete',
  ContextMenu: 'keyNameMenu',
};
const SYMBOLS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
};

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** The parts of a key's name: "Shift+ArrowDown" is Shift and ArrowDown, "+" itself. */
const partsOf = (name: string): string[] =>
  name.endsWith('+') ? [...name.slice(0, -1).split('+').filter(Boolean), '+'] : name.split('+');

/** A key as printed on keyboards, given its name (`keyOf`): "Shift+ArrowDown" is ⇧ ↓. */
export function KeyName({ name }: { name: string }) {
  const t = useStrings();
  const label = (part: string) => {
    if (part === 'Mod' && isMac()) return '⌘';
    const known = NAMES[part];
    return known ? t(known) : (SYMBOLS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  };
  return (
    <span class="key-name">
      {partsOf(name).map((part) => (
        <kbd key={part}>{label(part)}</kbd>
      ))}
    </span>
  );
}
