import type { MessageKey } from '../../platform/message-key';
import { Sheet } from '../controls/Sheet';
import { KeyGroups } from '../keys/KeyGroups';
import { KeyName } from '../keys/KeyName';
import { useStrings } from '../strings';
import { LIST_KEYS } from './list-keys';

const SEARCHES: readonly { example: string; label: MessageKey }[] = [
  { example: '"two words"', label: 'searchPhrase' },
  { example: 'site:example.com', label: 'searchSite' },
  { example: 'tag:news', label: 'searchTag' },
  { example: 'is:unread', label: 'searchIs' },
  { example: 'has:highlight', label: 'searchHas' },
  { example: 'color:green', label: 'searchColor' },
  { example: 'in:highlights', label: 'searchIn' },
  { example: 'before:2026-01', label: 'searchBefore' },
  { example: 'after:2025', label: 'searchAfter' },
];

/** A dialog of the list's keyboard shortcuts and the search syntax. */
export function Keys({ onClose }: { onClose(): void }) {
  const t = useStrings();
  const lines = LIST_KEYS.map(({ command, keys, label, group }) => ({
    id: command,
    group,
    label: t(label),
    keys,
    children: (
      <span class="key-choice">
        {(command === 'filter' ? ['1 … 6'] : keys).map((key) => (
          <KeyName key={key} name={key} />
        ))}
      </span>
    ),
  }));
  return (
    <Sheet name="keys" title={t('keysAndSearches')} onClose={onClose}>
      <KeyGroups lines={lines} />
      <h3>{t('searches')}</h3>
      <dl class="searches">
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
