import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LAZY_LANGUAGES } from '../article/languages/lazy';
import { contentWorld } from '../reader/over-page/content-world';

/** Phrases of the languages that aren't bundled with the reader, injected after it into pages that need them. */
export default defineUnlistedScript(() => {
  contentWorld().phrases = LAZY_LANGUAGES;
});
