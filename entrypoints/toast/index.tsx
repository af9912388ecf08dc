import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openLibrary } from '../../library/client';
import type { SaveWorld } from '../save/world';
import { createToasts } from './toasts';

/** Injected when there is something to say in a page of what was saved. */
export default defineUnlistedScript({
  main(): void {
    const world = globalThis as SaveWorld;
    world.lecternToasts ??= createToasts(document, world, openLibrary());
  },
});
