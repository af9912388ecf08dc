import * as core from 'preact';
import * as hooks from 'preact/hooks';
import * as jsx from 'preact/jsx-runtime';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ShowResult } from '../../platform/messages';
import { contentWorld } from '../../reader/over-page/content-world';
import { loadInjectedFeature } from '../../reader/over-page/load-feature';
import { removeOrphanedViews } from '../../reader/over-page/orphaned-views';
import { createReader } from '../../reader/over-page/reader';

/** Opens or closes the view. */
function toggle(): ShowResult {
  const world = contentWorld();
  world.preact ??= { core, hooks, jsx };
  world.reader ??= createReader(document, loadInjectedFeature);
  const { reader } = world;
  if (world.pageCover?.takeReaderRequest()) {
    reader.open({ automatic: true });
    // The view's frame covers the page from here on.
    world.pageCover.remove();
  } else if (reader.isOpen()) reader.close();
  else reader.open();
  return { shown: true };
}

/**
 * An unlisted script rather than a WXT content script, which announces itself by an event and a message that any page can
 * detect and forge (docs/decisions/019).
 */
export default defineUnlistedScript({
  // With a global name, WXT ends the script with that variable, so that its value becomes the result of the injection. Without
  // one, WXT relies on the shape of the outermost call, which Terser changes: every press then looked refused.
  globalName: true,
  main(): ShowResult | Promise<ShowResult> {
    const removed = contentWorld().reader ? null : removeOrphanedViews(document);
    return removed ? removed.then((hadOrphans) => (hadOrphans ? { shown: true } : toggle())) : toggle();
  },
});
