import type { MessageKey } from '../../platform/message-key';
import { Sheet } from '../controls/Sheet';
import { useStrings } from '../strings';
import { LIST_KEYS } from './list-keys';

/** Names of keys that aren't characters. */
const KEY_NAMES: Record<string, MessageKey> = {
  Enter: 'keyNameEnter',
  Escape: 'escapeKey',
  ' ': 'keyNameSpace',
  Shift: 'keyNameShift',
  Mod: 'keyNameControl',
  PageDown: 'keyNamePageDown',
  PageUp: 'keyNamePageUp',
  Home: 'keyNameHome',
  End: 'keyNameEnd',
  Delete: 'keyNameDelete',
  ContextMenu: 'keyNameMenu',
};
const KEY_SYMBOLS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };

const SEARCHES: readonly { example: string; label: MessageKey }[] = [
  { example: '"two words"', label: 'searchPhrase' },
  { example: 'site:example.com', label: 'searchSite' },
  { example: 'tag:news', label: 'searchTag' },
  { example: 'is:unread', label: 'searchIs' },
  { example: 'before:2026-01', label: 'searchBefore' },
  { example: 'after:2025', label: 'searchAfter' },
];

/** A dialog of the list's keys and the search syntax. */
export function Keys({ onClose }: { onClose(): void }) {
  const t = useStrings();
  const isMac = navigator.platform.startsWith('Mac');
  const name = (key: string) => {
    if (key === 'Mod' && isMac) return '⌘';
    const known = KEY_NAMES[key];
    return known ? t(known) : (KEY_SYMBOLS[key] ?? key.toUpperCase());
  };
  const parts = (key: string) => (key === '+' ? ['+'] : key.split('+'));
  return (
    <Sheet name="keys" title={t('keysAndSearches')} onClose={onClose}>
      <dl class="keys">
        {LIST_KEYS.map(({ command, keys, label }) => (
          <div key={command}>
            <dt>
              {(command === 'filter' ? ['1 … 5'] : keys).map((key) => (
                <span key={key}>
                  {parts(key).map((part) => (
                    <kbd key={part}>{name(part)}</kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('searches')}</h3>
      <dl class="keys">
        {SEARCHES.map(({ example, label }) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
