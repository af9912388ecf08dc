import { Search } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../controls/Icon';
import { useStrings } from '../strings';
import { KEY_GROUPS, type KeyGroup } from './key-groups';

/** A line of the list: a command and its keys. */
export interface KeyLine {
  id: string;
  group: KeyGroup;
  label: string;
  keys: readonly string[];
  /** How the keys are shown. */
  children: ComponentChildren;
}

/** Keyboard shortcuts in groups, with a field that narrows them by a command's name or its key. */
export function KeyGroups({ lines }: { lines: readonly KeyLine[] }) {
  const t = useStrings();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const matches = ({ label, keys }: KeyLine) =>
    label.toLowerCase().includes(wanted) || keys.some((key) => key.toLowerCase() === wanted);
  const shown = lines.filter((line) => !wanted || matches(line));
  return (
    <div class="key-groups">
      <search class="key-search">
        <Icon node={Search} />
        <input
          type="search"
          data-control="key-search"
          value={typed}
          placeholder={t('keysFilter')}
          aria-label={t('keysFilter')}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </search>
      <p class="key-nothing" role="status">
        {shown.length === 0 && t('keysNoMatch', typed.trim())}
      </p>
      <div class="key-columns" data-part="keys">
        {KEY_GROUPS.map(({ group, label }) => {
          const own = shown.filter((line) => line.group === group);
          if (own.length === 0) return null;
          return (
            <section key={group} aria-label={t(label)}>
              <h3>{t(label)}</h3>
              <ul class="keys">
                {own.map((line) => (
                  <li key={line.id} data-command={line.id}>
                    <span class="key-label">{line.label}</span>
                    {line.children}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}
