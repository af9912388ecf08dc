import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LAZY_LANGUAGES } from '../article/languages/lazy';
import { contentWorld } from '../reader/over-page/content-world';

/** Injected after the reader, into pages with letters other than Latin ones: their languages' words. */
export default defineUnlistedScript(() => {
  contentWorld().words = LAZY_LANGUAGES;
});
