import { LATIN } from '../../article/clean/words/latin';
import { type Lexicon, lexiconOf } from '../../article/clean/words/lexicon';
import type { Words } from '../../article/clean/words/words';
import { ask } from './environment';

/** Where the second script of words leaves them: in the extension's own world, for as long as the page lives. */
export interface WordsWorld {
  lecternWords?: readonly Words[];
}

/** So many letters of other scripts, or of Latin alphabets that have words of their own here, may be a page's own. */
const SOME = 12;
const LOOK = 60;
const OTHER_LETTER =
  /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}|[ăđơưạ-ỹşğıěřůőűțșąęłśźżćńčšžďťňåæø]|ää|öö/gu;
/** Languages in the second script that a page may be in without such letters. */
const OTHER_LANGUAGE = /^(?:cs|da|fi|hu|id|n[bno]|pl|ro|sv|tr|vi)\b/i;

function speaksOther(page: Document): boolean {
  if (OTHER_LANGUAGE.test(page.documentElement.lang)) return true;
  let count = page.title.match(OTHER_LETTER)?.length ?? 0;
  const blocks = page.querySelectorAll('h1, h2, h3, p, li, td, a');
  for (let index = 0; index < blocks.length && index < LOOK && count < SOME; index++)
    count += blocks[index]?.textContent?.slice(0, 400).match(OTHER_LETTER)?.length ?? 0;
  return count >= SOME;
}

const latin = lexiconOf(LATIN);
let all: Lexicon | null = null;

/**
 * The words to clean a page by. Those of the commonest languages in Latin letters are always there; the others are
 * injected where the page says that it is in one of them or holds their letters. Takes the live page.
 */
export async function loadLexicon(page: Document): Promise<Lexicon> {
  if (all || !speaksOther(page)) return all ?? latin;
  await ask({ type: 'words' });
  const { lecternWords } = globalThis as WordsWorld;
  if (lecternWords) all = lexiconOf([...LATIN, ...lecternWords]);
  return all ?? latin;
}
