import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OTHER } from '../article/languages/lazy';
import { pageWorld } from '../reader/over-page/content-world';

/** Injected after the reader, into pages with letters other than Latin ones: their languages' words. */
export default defineUnlistedScript(() => {
  pageWorld().words = OTHER;
});
