import { BUNDLED_LANGUAGES } from '../../article/languages/bundled';
import { needsMoreLanguages } from '../../article/phrases/needs-more-languages';
import { createPhraseIndex, type PhraseIndex } from '../../article/phrases/phrase-index';
import { sendMessage } from '../../platform/send-message';
import { contentWorld } from './content-world';

const bundledIndex = createPhraseIndex(BUNDLED_LANGUAGES);
let fullIndex: PhraseIndex | null = null;

/**
 * The words to clean a page by. Those of the commonest languages in Latin letters are always there; the others are
 * injected where the page says that it is in one of them or holds their letters. Takes the live page.
 */
export async function loadPhrases(page: Document): Promise<PhraseIndex> {
  if (fullIndex || !needsMoreLanguages(page)) return fullIndex ?? bundledIndex;
  await sendMessage({ type: 'words' });
  const { phrases } = contentWorld();
  if (phrases) fullIndex = createPhraseIndex([...BUNDLED_LANGUAGES, ...phrases]);
  return fullIndex ?? bundledIndex;
}
