/** The plural category of a count in a language (BCP 47), by the Unicode rules. */
export function plural(count: number, locale: string): Intl.LDMLPluralRule {
  return new Intl.PluralRules(locale).select(count);
}
