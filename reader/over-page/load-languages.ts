import { createKnownLanguages, type KnownLanguages } from '../../article/known-languages';
import { BUNDLED_LANGUAGES } from '../../article/languages/bundled';
import { needsMoreLanguages } from '../../article/languages/needs-more-languages';
import { sendMessage } from '../../platform/send-message';
import { contentWorld } from './content-world';

const bundled = createKnownLanguages(BUNDLED_LANGUAGES);
let allLanguages: KnownLanguages | null = null;

/**
 * The languages for reading a live page. The most common are bundled; the others are injected if the page declares or
 * contains one of them.
 */
export async function loadLanguages(page: Document): Promise<KnownLanguages> {
  if (allLanguages || !needsMoreLanguages(page)) return allLanguages ?? bundled;
  if (!contentWorld().languages) await sendMessage({ type: 'languages' });
  const { languages } = contentWorld();
  if (languages) allLanguages = createKnownLanguages([...BUNDLED_LANGUAGES, ...languages]);
  return allLanguages ?? bundled;
}
