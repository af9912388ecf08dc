import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fold } from '../../library/search/fold';

/** The search text; empty shows all settings. */
export const SearchText = createContext('');

interface SettingProps {
  /** Words that find this setting: its label, its choices, its section. */
  words: readonly string[];
  children: ComponentChildren;
}

/** One setting, hidden unless it matches every word of the search. */
export function Setting({ words, children }: SettingProps) {
  const text = fold(words.join(' '));
  const wanted = fold(useContext(SearchText)).split(/\s+/);
  return (
    <div class="setting" hidden={!wanted.every((word) => text.includes(word))}>
      {children}
    </div>
  );
}

/** A section of settings, hidden by layout.css if none of them matches the search. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
