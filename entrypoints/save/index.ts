import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contentWorld } from '../../reader/over-page/content-world';
import { createPageScript } from '../../reader/over-page/save-page';

/** Injected when a page is to be saved, or shown in the side panel; it leaves what the background then calls. */
export default defineUnlistedScript({
  main(): void {
    const world = contentWorld();
    world.page ??= createPageScript(document, world);
  },
});
