import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LAZY_LANGUAGES } from '../article/languages/lazy';
import { contentWorld } from '../reader/over-page/content-world';

/** Injected after the reader, into pages that need them: the languages that the reader's own script does not have. */
export default defineUnlistedScript(() => {
  contentWorld().languages = LAZY_LANGUAGES;
});
