import { LATIN } from '../../article/languages/bundled';
import { speaksOther } from '../../article/phrases/needs-more-languages';
import { type Lexicon, lexiconOf } from '../../article/phrases/phrase-index';
import { sendMessage } from '../../platform/send-message';
import { pageWorld } from './content-world';

const latin = lexiconOf(LATIN);
let all: Lexicon | null = null;

/**
 * The words to clean a page by. Those of the commonest languages in Latin letters are always there; the others are
 * injected where the page says that it is in one of them or holds their letters. Takes the live page.
 */
export async function loadLexicon(page: Document): Promise<Lexicon> {
  if (all || !speaksOther(page)) return all ?? latin;
  await sendMessage({ type: 'words' });
  const { words } = pageWorld();
  if (words) all = lexiconOf([...LATIN, ...words]);
  return all ?? latin;
}
