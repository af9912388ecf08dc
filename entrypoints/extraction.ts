import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contentWorld } from '../reader/over-page/content-world';
import { EXTRACTION } from '../reader/over-page/extraction';

/** Injected before the reader, and before what saves a page. */
export default defineUnlistedScript(() => {
  contentWorld().extraction ??= EXTRACTION;
});
