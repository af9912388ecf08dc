import { createPage } from './page';
import { append, languageAttributes, toFile } from './xml';

/** A line of the contents. */
export interface NavigationEntry {
  path: string;
  title: string;
  language: string | null;
}

interface NavigationOptions {
  /** Title of the book. */
  title: string;
  /** Language of the interface (BCP 47), or null. */
  language: string | null;
  direction: 'ltr' | 'rtl';
  /** Heading over the contents. */
  heading: string;
  cover: NavigationEntry;
  /** Whether readers turn pages to it; if not, it is in their menus alone. */
  isPage: boolean;
}

/** The page of contents (EPUB 3.3, 7), which readers show as a page and in their menus. */
export function createNavigation(
  entries: readonly NavigationEntry[],
  { title, language, direction, heading, cover, isPage }: NavigationOptions,
): string {
  const { page, body } = createPage({ title, language, direction, style: 'style.css' });
  const contents = append(body, 'nav', { attributes: { 'epub:type': 'toc', id: 'toc', class: 'contents' } });
  append(contents, 'h1', { text: heading });
  const list = append(contents, 'ol');
  // A list of nothing is not allowed.
  for (const entry of entries.length > 0 ? entries : [cover]) {
    const attributes = { href: entry.path, dir: 'auto', ...languageAttributes(entry.language) };
    append(append(list, 'li'), 'a', { attributes, text: entry.title });
  }
  const landmarks = append(body, 'nav', { attributes: { 'epub:type': 'landmarks', hidden: 'hidden' } });
  const places = append(landmarks, 'ol');
  const add = (type: string, href: string, text: string) =>
    append(append(places, 'li'), 'a', { attributes: { 'epub:type': type, href }, text });
  add('cover', cover.path, cover.title);
  if (isPage) add('toc', '#toc', heading);
  if (entries[0]) add('bodymatter', entries[0].path, entries[0].title);
  return toFile(page);
}
