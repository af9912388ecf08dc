import { browser } from 'wxt/browser';
import { extensionIsAlive } from './extension-alive';

/** Share of a text, in percent, that must be in a language for the text to be. */
const MOSTLY = 70;

/** The browser's own library (CLD) on the language of a text: its tag, or null where it is not sure. */
export async function detectLanguage(text: string): Promise<string | null> {
  if (!extensionIsAlive()) return null;
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  const [first] = languages;
  if (!isReliable || !first || first.percentage < MOSTLY) return null;
  return Intl.getCanonicalLocales(first.language)[0] ?? null;
}
