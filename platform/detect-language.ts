import { browser } from 'wxt/browser';
import { extensionIsAlive } from './extension-alive';

/** Minimum share of a text that must be in one language (%). */
const MIN_SHARE_PERCENT = 70;

/** The BCP 47 tag of a text's language, detected by the browser (CLD), or null if unsure. */
export async function detectLanguage(text: string): Promise<string | null> {
  if (!extensionIsAlive()) return null;
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  const [first] = languages;
  if (!isReliable || !first || first.percentage < MIN_SHARE_PERCENT) return null;
  return Intl.getCanonicalLocales(first.language)[0] ?? null;
}
