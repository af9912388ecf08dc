import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openLibrary } from '../../library/client';
import { pageScript } from './page';
import type { SaveWorld } from './world';

/** Injected when a page is to be saved, or shown in the side panel; it leaves what the background then calls. */
export default defineUnlistedScript({
  main(): void {
    const world = globalThis as SaveWorld;
    world.lecternPage ??= pageScript(document, world, openLibrary());
  },
});
