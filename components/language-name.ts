/**
 * The name of a language in the interface's language; the tag itself if it is invalid, because an imported settings file
 * may contain anything.
 */
export function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
