import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { VIEW_HOST } from '../../article/snapshot/snapshot';
import { injectedFeature } from './features';
import type { Shown } from './messages';
import { createReader } from './reader';
import type { ReaderWorld } from './world';

/** A view left over from before an extension update: nobody owns it any more. */
function removeOrphan(page: Document): boolean {
  const orphan = page.querySelector(`html > ${VIEW_HOST}`) ?? page.querySelector(VIEW_HOST);
  orphan?.remove();
  return orphan !== null;
}

/**
 * A plain script, not one of WXT's content scripts: those tell the page of themselves, by an event and a message that any
 * page can hear and forge (docs/decisions/019).
 */
export default defineUnlistedScript({
  // With a name, WXT ends the script with it, and its value is what the background hears of a press. Without one it relies
  // on a shape of the outermost call that Terser writes otherwise: every press was then heard as a refusal.
  globalName: true,
  main(): Shown {
    const world = globalThis as ReaderWorld;
    if (!world.lecternReader && removeOrphan(document)) return { shown: true };
    world.lecternReader ??= createReader(document, injectedFeature);
    const reader = world.lecternReader;
    if (world.lecternVeil?.wantsReader()) {
      reader.open({ automatic: true });
      // The view's frame covers the page by now.
      world.lecternVeil.lift();
      return { shown: true };
    }
    if (reader.isOpen()) reader.close();
    else reader.open();
    return { shown: true };
  },
});
