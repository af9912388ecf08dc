import { BUNDLED_LANGUAGES } from '../../article/languages/bundled';
import { needsMoreLanguages } from '../../article/phrases/needs-more-languages';
import { createPhraseIndex, type PhraseIndex } from '../../article/phrases/phrase-index';
import { sendMessage } from '../../platform/send-message';
import { contentWorld } from './content-world';

const bundledIndex = createPhraseIndex(BUNDLED_LANGUAGES);
let fullIndex: PhraseIndex | null = null;

/**
 * The phrases for cleaning a page. Those of the most common languages in Latin script are bundled; the others are
 * injected if the page declares one of them or contains their letters.
 */
export async function loadPhrases(page: Document): Promise<PhraseIndex> {
  if (fullIndex || !needsMoreLanguages(page)) return fullIndex ?? bundledIndex;
  await sendMessage({ type: 'words' });
  const { phrases } = contentWorld();
  if (phrases) fullIndex = createPhraseIndex([...BUNDLED_LANGUAGES, ...phrases]);
  return fullIndex ?? bundledIndex;
}
