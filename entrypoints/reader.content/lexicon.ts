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
  /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}|[ăđơưạ-ỹşğıěřůőűțșąęłśźżćńčšžďťň]/gu;

function holdsOtherLetters(page: Document): boolean {
  let count = page.title.match(OTHER_LETTER)?.length ?? 0;
  const blocks = page.querySelectorAll('h1, h2, h3, p, li, td, a');
  for (let index = 0; index < blocks.length && index < LOOK && count < SOME; index++)
    count += blocks[index]?.textContent?.slice(0, 400).match(OTHER_LETTER)?.length ?? 0;
  return count >= SOME;
}

const latin = lexiconOf(LATIN);
let all: Lexicon | null = null;

/**
 * The words to clean a page by. Those of the commonest languages in Latin letters are always there; the others, half of all,
 * are injected where the page holds such letters. Takes the live page.
 */
export async function loadLexicon(page: Document): Promise<Lexicon> {
  if (all || !holdsOtherLetters(page)) return all ?? latin;
  await ask({ type: 'words' });
  const { lecternWords } = globalThis as WordsWorld;
  if (lecternWords) all = lexiconOf([...LATIN, ...lecternWords]);
  return all ?? latin;
}
