/** So many letters of other scripts, or of Latin alphabets that have words of their own here, may be a page's own. */
const SOME = 12;
const LOOK = 60;
/** Letters of no Latin script, as ranges (see `scripts.ts`), and those that tell Latin alphabets with words of their own. */
const OTHER_LETTER =
  /[\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2c5f\u2c80-\u2dff\u3041-\u3096\u30a1-\u30fa\u3105-\u318e\u31a0-\u31bf\u3400-\ua6ff\ua800-\uab2f\uab70-\ud7ff\uf900-\ufaff\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc]|[ăđơưạ-ỹşğıěřůőűțșąęłśźżćńčšžďťňåæø]|ää|öö/g;
/** Languages that a page may be in without such letters. */
const OTHER_LANGUAGE = /^(?:cs|da|fi|hu|id|n[bno]|pl|ro|sv|tr|vi)\b/i;

/**
 * Whether a page is in a language whose words are not among the commonest in Latin letters (`latin.ts`): it says so, or
 * holds that language's letters. Takes the live page; looks at its first blocks only.
 */
export function speaksOther(page: Document): boolean {
  if (OTHER_LANGUAGE.test(page.documentElement.lang)) return true;
  let count = page.title.match(OTHER_LETTER)?.length ?? 0;
  const blocks = page.querySelectorAll('h1, h2, h3, p, li, td, a');
  for (let index = 0; index < blocks.length && index < LOOK && count < SOME; index++)
    count += blocks[index]?.textContent?.slice(0, 400).match(OTHER_LETTER)?.length ?? 0;
  return count >= SOME;
}
