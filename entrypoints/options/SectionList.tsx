import { useStrings } from '../../components/strings';
import type { MessageKey } from '../../platform/message-key';

/** The sections of the page in their order, by the ids of their headings. */
export const SECTIONS: readonly { id: string; label: MessageKey }[] = [
  { id: 'text', label: 'optionsText' },
  { id: 'colours', label: 'optionsColours' },
  { id: 'reading', label: 'optionsReading' },
  { id: 'listening', label: 'optionsListening' },
  { id: 'library', label: 'optionsLibrary' },
  { id: 'backup', label: 'backup' },
  { id: 'devices', label: 'devices' },
  { id: 'sites', label: 'optionsSites' },
  { id: 'keys', label: 'optionsKeys' },
  { id: 'paper', label: 'optionsPaper' },
  { id: 'data', label: 'optionsData' },
  { id: 'extensions', label: 'otherExtensions' },
  { id: 'about', label: 'optionsAbout' },
];

/** Links to the sections of the page. */
export function SectionList() {
  const t = useStrings();
  return (
    <nav class="sections" aria-label={t('sections')}>
      <ul>
        {SECTIONS.map(({ id, label }) => (
          <li key={id}>
            <a href={`#section-${id}`}>{t(label)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
