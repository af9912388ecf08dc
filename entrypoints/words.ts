import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OTHER } from '../article/clean/words/other';
import { pageWorld } from './reader/page-world';

/** Injected after the reader, into pages with letters other than Latin ones: their languages' words. */
export default defineUnlistedScript(() => {
  pageWorld().words = OTHER;
});
