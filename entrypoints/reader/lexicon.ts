import { LATIN } from '../../article/clean/words/latin';
import { type Lexicon, lexiconOf } from '../../article/clean/words/lexicon';
import { speaksOther } from '../../article/clean/words/speaks-other';
import type { Words } from '../../article/clean/words/words';
import { ask } from './environment';

/** Where the second script of words leaves them: in the extension's own world, for as long as the page lives. */
export interface WordsWorld {
  lecternWords?: readonly Words[];
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
