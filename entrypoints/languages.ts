import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LAZY_LANGUAGES } from '../article/languages/lazy';
import { contentWorld } from '../reader/over-page/content-world';

/** Every language that isn't bundled with the extraction, injected after it into pages that need them. */
export default defineUnlistedScript(() => {
  contentWorld().languages = LAZY_LANGUAGES;
});
