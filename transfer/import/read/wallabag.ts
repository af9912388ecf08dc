import type { ImportedContent } from '../item';
import { textOf, titleOf } from './values';

/** wallabag's titles of articles without one, in the languages of its first version. (src/Import/WallabagImport.php.) */
const UNTITLED = new Set([
  'Untitled',
  'Sans titre',
  'podle nadpisu',
  'Sin título',
  'با عنوان',
  'per titolo',
  'Sem título',
  'Без названия',
  'po naslovu',
  'Без назви',
  'No title found',
]);

/** Text that wallabag keeps in place of a page it did not get. (app/config/wallabag.yml, fetching_error_message.) */
const NOT_FETCHED =
  /^\s*(?:<p>\s*)?wallabag can(?:['’]|&#0?39;|&rsquo;)t retrieve contents for this article\b/i;

/** A title of wallabag's, or null if it is its word for "untitled" or the address. */
export function wallabagTitle(value: unknown, url: string): string | null {
  const title = titleOf(value, url);
  return title !== null && UNTITLED.has(title) ? null : title;
}

/** An article of wallabag's as HTML; null if wallabag had none, or the page is a picture, a sound or a film (`mime`). */
export function wallabagContent(value: unknown, mime: unknown): ImportedContent | null {
  const html = textOf(value);
  if (html === null || NOT_FETCHED.test(html)) return null;
  if (typeof mime === 'string' && /^\s*(?:image|audio|video)\//i.test(mime)) return null;
  return { html, kind: 'article' };
}
