import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contentWorld } from '../../reader/over-page/content-world';
import { createToasts } from './toasts';

/** Injected when there is something to say in a page of what was saved. */
export default defineUnlistedScript({
  main(): void {
    const world = contentWorld();
    world.toasts ??= createToasts(document, world);
  },
});
