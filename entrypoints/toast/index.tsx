import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contentWorld } from '../../reader/over-page/content-world';
import { createToasts } from './toasts';

/** Injected to show messages about saving in a page. */
export default defineUnlistedScript({
  main(): void {
    const world = contentWorld();
    world.toasts ??= createToasts(document, world);
  },
});
