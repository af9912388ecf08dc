import { LATIN } from '../../article/clean/words/latin';
import { type Lexicon, lexiconOf } from '../../article/clean/words/lexicon';
import { speaksOther } from '../../article/clean/words/speaks-other';
import { ask } from './environment';
import { pageWorld } from './page-world';

const latin = lexiconOf(LATIN);
let all: Lexicon | null = null;

/**
 * The words to clean a page by. Those of the commonest languages in Latin letters are always there; the others are
 * injected where the page says that it is in one of them or holds their letters. Takes the live page.
 */
export async function loadLexicon(page: Document): Promise<Lexicon> {
  if (all || !speaksOther(page)) return all ?? latin;
  await ask({ type: 'words' });
  const { words } = pageWorld();
  if (words) all = lexiconOf([...LATIN, ...words]);
  return all ?? latin;
}
