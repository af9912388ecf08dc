/**
 * What a language is called in the interface's language; the tag itself where it is none, as a file of settings may hold anything
 * and the browser throws at what is no tag.
 */
export function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
