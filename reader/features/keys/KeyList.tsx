import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../../../components/strings';
import type { Preferences } from '../../../preferences/types';
import type { Command } from '../../commands/command';
import { COMMANDS } from '../../commands/commands';
import { commandFor, keyOf, keysOf } from '../../commands/keyboard';
import { KeyName } from './KeyName';

interface KeyListProps {
  keys: Preferences['keys'];
  onKeys(changed: Preferences['keys']): void;
}

/** All commands with their keys, each of which can be changed by pressing another. */
export function KeyList({ keys, onKeys }: KeyListProps) {
  const t = useStrings();
  const [waiting, wait] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<string | null>(null);
  // The waiting field had the focus; give it back to the button that opened it.
  useLayoutEffect(() => {
    if (!waiting && last.current)
      list.current?.querySelector<HTMLElement>(`[data-command="${last.current}"] .key-change`)?.focus();
    last.current = waiting;
  }, [waiting]);
  const choose = (command: string, key: string | null) => {
    wait(null);
    onKeys({ ...keys, [command]: key ? [key] : [] });
  };
  const reset = (command: string) => {
    const { [command]: _, ...others } = keys;
    onKeys(others);
  };
  return (
    <ul ref={list} class="keys" data-part="keys">
      {COMMANDS.map((command) => (
        <li key={command.id} data-command={command.id}>
          <span class="key-label">{t(command.label)}</span>
          {waiting === command.id ? (
            <Waiting onKey={(key) => choose(command.id, key)} onCancel={() => wait(null)} />
          ) : (
            <Keys
              command={command}
              keys={keys}
              onChange={() => wait(command.id)}
              onReset={() => reset(command.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface KeysProps {
  command: Command;
  keys: Preferences['keys'];
  onChange(): void;
  onReset(): void;
}

function Keys({ command, keys, onChange, onReset }: KeysProps) {
  const t = useStrings();
  const name = t(command.label);
  // Leave out keys that the user has given to another command.
  const own = keysOf(command.id, keys).filter((key) => commandFor(key, keys) === command.id);
  return (
    <span class="key-choice">
      {own.map((key) => (
        <KeyName key={key} name={key} />
      ))}
      {own.length === 0 && <span class="key-none">{t('keyNone')}</span>}
      {Object.hasOwn(keys, command.id) && (
        <button type="button" class="inline" aria-label={t('keyResetOf', name)} onClick={onReset}>
          {t('keyReset')}
        </button>
      )}
      <button type="button" class="inline key-change" aria-label={t('keyChangeOf', name)} onClick={onChange}>
        {t('keyChange')}
      </button>
    </span>
  );
}

/** Waits for one key. Esc cancels, Delete removes the command's keys. */
function Waiting({ onKey, onCancel }: { onKey(key: string | null): void; onCancel(): void }) {
  const t = useStrings();
  const box = useRef<HTMLButtonElement>(null);
  // Before the next paint, as the key may follow at once.
  useLayoutEffect(() => box.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    const key = keyOf(event);
    if (!key || key === 'Tab' || key === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') onCancel();
    else onKey(key === 'Delete' ? null : key);
  };
  return (
    <button ref={box} type="button" class="key-waiting" onKeyDown={press} onBlur={onCancel}>
      {t('keyWaiting')}
    </button>
  );
}
