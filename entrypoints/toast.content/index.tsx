import { defineContentScript } from 'wxt/utils/define-content-script';
import { openLibrary } from '../../library/client';
import type { SaveWorld } from '../save.content/world';
import { createToasts } from './toasts';

/** Injected when there is something to say in a page of what was saved. */
export default defineContentScript({
  registration: 'runtime',
  main(): void {
    const world = globalThis as SaveWorld;
    world.lecternToasts ??= createToasts(document, world, openLibrary());
  },
});
