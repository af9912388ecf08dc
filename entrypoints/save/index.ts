import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contentWorld } from '../../reader/over-page/content-world';
import { createPageScript } from '../../reader/over-page/save-page';

/** Injected to save a page or read it for the side panel; sets the global that the background then calls. */
export default defineUnlistedScript({
  main(): void {
    const world = contentWorld();
    world.pageScript ??= createPageScript(document, world);
  },
});
