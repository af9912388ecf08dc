import { textOf } from './values';

/**
 * A language as a BCP 47 tag, or null. Exports also have it as locales of operating systems: `fr_FR`, `pt_BR.UTF-8`.
 */
export function languageOf(value: unknown): string | null {
  const tag = textOf(value)
    ?.replace(/[.@].*$/, '')
    .replaceAll('_', '-');
  // A word such as "french" is well-formed in BCP 47, but no language.
  if (!tag || !/^[a-z]{2,3}(?:-|$)/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
