import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { KeyGroups } from '../../../components/keys/KeyGroups';
import { KeyName } from '../../../components/keys/KeyName';
import { keyOf } from '../../../components/keys/key-of';
import { useStrings } from '../../../components/strings';
import type { Preferences } from '../../../preferences/types';
import type { Command } from '../../commands/command';
import { COMMANDS } from '../../commands/commands';
import { commandFor, keysOf } from '../../commands/keyboard';

interface KeyListProps {
  keys: Preferences['keys'];
  onKeys(changed: Preferences['keys']): void;
}

/** All commands with their keys in groups, each of which can be changed by pressing another. */
export function KeyList({ keys, onKeys }: KeyListProps) {
  const t = useStrings();
  const [waiting, wait] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
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
  // Leave out keys that the user has given to another command.
  const ownKeys = (id: string) => keysOf(id, keys).filter((key) => commandFor(key, keys) === id);
  const lines = COMMANDS.map((command) => ({
    id: command.id,
    group: command.group,
    label: t(command.label),
    keys: ownKeys(command.id),
    children:
      waiting === command.id ? (
        <Waiting onKey={(key) => choose(command.id, key)} onCancel={() => wait(null)} />
      ) : (
        <Keys
          command={command}
          own={ownKeys(command.id)}
          isChosen={Object.hasOwn(keys, command.id)}
          onChange={() => wait(command.id)}
          onReset={() => reset(command.id)}
        />
      ),
  }));
  return (
    <div ref={list}>
      <KeyGroups lines={lines} />
    </div>
  );
}

interface KeysProps {
  command: Command;
  own: readonly string[];
  /** Whether the user has chosen them. */
  isChosen: boolean;
  onChange(): void;
  onReset(): void;
}

function Keys({ command, own, isChosen, onChange, onReset }: KeysProps) {
  const t = useStrings();
  const name = t(command.label);
  return (
    <span class="key-choice">
      {isChosen && (
        <button type="button" class="inline" aria-label={t('keyResetOf', name)} onClick={onReset}>
          {t('keyReset')}
        </button>
      )}
      <button type="button" class="inline key-change" aria-label={t('keyChangeOf', name)} onClick={onChange}>
        {t('keyChange')}
      </button>
      {own.map((key) => (
        <KeyName key={key} name={key} />
      ))}
      {own.length === 0 && <span class="key-none">{t('keyNone')}</span>}
    </span>
  );
}

/** Waits for one key. Esc cancels, Delete removes the command's keys. Shortcuts with Ctrl are the browser's. */
function Waiting({ onKey, onCancel }: { onKey(key: string | null): void; onCancel(): void }) {
  const t = useStrings();
  const box = useRef<HTMLButtonElement>(null);
  // Before the next paint, as the key may follow at once.
  useLayoutEffect(() => box.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    const key = keyOf(event);
    if (!key || key === 'Tab' || key === 'Shift+Tab' || key.startsWith('Mod+')) return;
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
