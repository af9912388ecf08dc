import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What is searched for; empty shows everything. */
export const SearchText = createContext('');

/** Text as it is compared: small letters, without marks. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

interface SettingProps {
  /** All that a reader may call it by: its label, its choices, its section. */
  words: readonly string[];
  children: ComponentChildren;
}

/** One setting of the page, shown where it has every word that is searched for. */
export function Setting({ words, children }: SettingProps) {
  const text = plain(words.join(' '));
  const wanted = plain(useContext(SearchText)).split(/\s+/);
  return (
    <div class="setting" hidden={!wanted.every((word) => text.includes(word))}>
      {children}
    </div>
  );
}

/** A section; it goes where the search leaves nothing in it (options.css). */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
