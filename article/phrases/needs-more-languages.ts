import { isClobbered } from '../snapshot/clobbering';

/**
 * This many letters or words of another language mean that the page is in it.
 */
const MIN_MATCHES = 8;
const MAX_BLOCKS = 60;
/**
 * Letters outside the Latin script, as ranges (see `scripts.ts`), letters typical of certain Latin alphabets, and common
 * short words of languages with no such letters (Dutch, Italian, Indonesian) or few of them (German, Finnish, Hungarian, Spanish,
 * French, Portuguese).
 */
const OTHER_LETTER =
  /[\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2c5f\u2c80-\u2dff\u3041-\u3096\u30a1-\u30fa\u3105-\u318e\u31a0-\u31bf\u3400-\ua6ff\ua800-\uab2f\uab70-\ud7ff\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc]|[ãõñ¿¡ăđơưạ-ỹşğıěřůőűțșąęłśźżćńčšžďťňåæø]|ää|öö| (?:und|nicht|mit|für|eine|sich|auch|het|een|niet|yang|dengan|untuk|dari|dan|és|egy|hogy|nem|ja|että|oli|che|di|è|della|nel|anche|uma|pelo|pela|você|los|las|por|según|et|les|une|dans|qui|pour|avec|aux|est|elle|cette) /g;
/** Languages that may have none of these letters on a page. */
const OTHER_LANGUAGE = /^(?:cs|d[ae]|es|f[ir]|hu|i[dt]|n[blno]|p[lt]|ro|sv|tr|vi)\b/i;

/**
 * Whether a page is in a language other than the bundled ones (`languages/bundled.ts`): it declares one, or has its letters
 * or short words. Only checks the first blocks of the live page.
 */
export function needsMoreLanguages(page: Document): boolean {
  // A clobbered page can't be checked reliably, so load all languages.
  if (isClobbered(page) || OTHER_LANGUAGE.test(page.documentElement.lang)) return true;
  let count = page.title.match(OTHER_LETTER)?.length ?? 0;
  const blocks = page.querySelectorAll('h1, h2, h3, p, li, td, a');
  for (let index = 0; index < blocks.length && index < MAX_BLOCKS && count < MIN_MATCHES; index++)
    count += blocks[index]?.textContent?.slice(0, 400).match(OTHER_LETTER)?.length ?? 0;
  return count >= MIN_MATCHES;
}
