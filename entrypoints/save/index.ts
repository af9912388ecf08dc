import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageWorld } from '../../reader/over-page/content-world';
import { pageScript } from '../../reader/over-page/save-page';

/** Injected when a page is to be saved, or shown in the side panel; it leaves what the background then calls. */
export default defineUnlistedScript({
  main(): void {
    const world = pageWorld();
    world.page ??= pageScript(document, world);
  },
});
