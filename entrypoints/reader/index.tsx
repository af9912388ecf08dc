import * as core from 'preact';
import * as hooks from 'preact/hooks';
import * as jsx from 'preact/jsx-runtime';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ShowResult } from '../../platform/messages';
import { contentWorld } from '../../reader/over-page/content-world';
import { injectedFeature } from '../../reader/over-page/load-feature';
import { removeOrphans } from '../../reader/over-page/orphaned-views';
import { createReader } from '../../reader/over-page/reader';

/** Opens the view or closes it. */
function toggle(): ShowResult {
  const world = contentWorld();
  world.preact ??= { core, hooks, jsx };
  world.reader ??= createReader(document, injectedFeature);
  const { reader } = world;
  if (world.veil?.wantsReader()) {
    reader.open({ automatic: true });
    // The view's frame covers the page by now.
    world.veil.lift();
  } else if (reader.isOpen()) reader.close();
  else reader.open();
  return { shown: true };
}

/**
 * A plain script, not one of WXT's content scripts: those tell the page of themselves, by an event and a message that any
 * page can hear and forge (docs/decisions/019).
 */
export default defineUnlistedScript({
  // With a name, WXT ends the script with it, and its value is what the background hears of a press. Without one it relies
  // on a shape of the outermost call that Terser writes otherwise: every press was then heard as a refusal.
  globalName: true,
  main(): ShowResult | Promise<ShowResult> {
    const removed = contentWorld().reader ? null : removeOrphans(document);
    return removed ? removed.then((were) => (were ? { shown: true } : toggle())) : toggle();
  },
});
