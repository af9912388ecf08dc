import { isClobbered } from '../snapshot/clobbering';

/**
 * So many letters of other scripts, of Latin alphabets that have words of their own here, or small words of others, are a
 * page's own.
 */
const SOME = 8;
const LOOK = 60;
/**
 * Letters of no Latin script, as ranges (see `scripts.ts`), those that tell Latin alphabets with words of their own, and the
 * small words of the languages that have no such letters (Dutch, Italian, Indonesian) or few (Finnish, Hungarian, Spanish, French, Portuguese).
 */
const OTHER_LETTER =
  /[\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2c5f\u2c80-\u2dff\u3041-\u3096\u30a1-\u30fa\u3105-\u318e\u31a0-\u31bf\u3400-\ua6ff\ua800-\uab2f\uab70-\ud7ff\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc]|[ãõñ¿¡ăđơưạ-ỹşğıěřůőűțșąęłśźżćńčšžďťňåæø]|ää|öö| (?:het|een|niet|yang|dengan|untuk|dari|dan|és|egy|hogy|nem|ja|että|oli|che|di|è|della|nel|anche|uma|pelo|pela|você|los|las|por|según|et|les|une|dans|qui|pour|avec|aux|est|elle|cette) /g;
/** Languages that a page may be in without such letters. */
const OTHER_LANGUAGE = /^(?:cs|da|es|f[ir]|hu|i[dt]|n[blno]|p[lt]|ro|sv|tr|vi)\b/i;

/**
 * Whether a page is in a language whose words are not among the commonest in Latin letters (`bundled.ts`): it says so, or
 * holds that language's letters or small words. Takes the live page; looks at its first blocks only.
 */
export function needsMoreLanguages(page: Document): boolean {
  // A page that answers for itself with its own elements tells nothing: all words are taken for it.
  if (isClobbered(page) || OTHER_LANGUAGE.test(page.documentElement.lang)) return true;
  let count = page.title.match(OTHER_LETTER)?.length ?? 0;
  const blocks = page.querySelectorAll('h1, h2, h3, p, li, td, a');
  for (let index = 0; index < blocks.length && index < LOOK && count < SOME; index++)
    count += blocks[index]?.textContent?.slice(0, 400).match(OTHER_LETTER)?.length ?? 0;
  return count >= SOME;
}
