import { createKnownLanguages, type KnownLanguages } from '../../article/known-languages';
import { BUNDLED_LANGUAGES } from '../../article/languages/bundled';
import { needsMoreLanguages } from '../../article/languages/needs-more-languages';
import { sendMessage } from '../../platform/send-message';
import { contentWorld } from './content-world';

const bundled = createKnownLanguages(BUNDLED_LANGUAGES);
let all: KnownLanguages | null = null;

/**
 * The languages to read a page by. The commonest are always there; the others are injected where the page says that it is in
 * one of them, or its text does. Takes the live page.
 */
export async function loadLanguages(page: Document): Promise<KnownLanguages> {
  if (all || !needsMoreLanguages(page)) return all ?? bundled;
  await sendMessage({ type: 'languages' });
  const { languages } = contentWorld();
  if (languages) all = createKnownLanguages([...BUNDLED_LANGUAGES, ...languages]);
  return all ?? bundled;
}
