import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removalSelector } from '../../article/corrections/removal-selector';
import type { RemovedPiece } from '../../article/types';
import { sendMessage } from '../../platform/send-message';
import { findRule, listChoices } from '../../preferences/automatic';
import { siteOf } from '../../preferences/look';
import type { PageTools } from '../../reader/features/page-tools';
import { contentWorld } from '../../reader/over-page/content-world';
import type { PageContext } from '../../reader/over-page/page-context';
import { createReport } from './create-report';
import { embedOver } from './embed-over';
import { findLeftOut } from './left-out';

/** Creates the tools for the page beneath one view. */
function createPageTools(context: PageContext): PageTools {
  const { page } = context;
  const piecesByOutcome = new WeakMap<object, readonly RemovedPiece[]>();
  const removedPieces = () => {
    const outcome = context.outcome();
    if (outcome?.kind !== 'article') return [];
    const known = piecesByOutcome.get(outcome) ?? [...outcome.pieces, ...findLeftOut(outcome, context)];
    piecesByOutcome.set(outcome, known);
    return known;
  };
  return {
    get site() {
      return siteOf(page.URL) ?? '';
    },
    show: context.show,
    embed: (holder, address, title) => embedOver(holder, { address, title }, context),
    removedPieces,
    restore: context.restore,
    selectorFor(block) {
      const place =
        block.getAttribute('data-place') ?? block.querySelector('[data-place]')?.getAttribute('data-place');
      const live = place ? context.places()[Number(place)] : null;
      return live?.isConnected ? removalSelector(live) : null;
    },
    pick: context.pick,
    report: () => createReport(context),
    openLink: (address, where) => {
      sendMessage({ type: 'open', address, where });
    },
    automatic: () => ({
      rule: findRule(page.URL, context.preferences().automatic),
      choices: listChoices(page.URL),
    }),
    async setAutomatic(rule) {
      await sendMessage({ type: 'automatic', rule });
    },
  };
}

/** Injected when a feature of the view first needs the page beneath it. */
export default defineUnlistedScript(() => {
  contentWorld().pageTools = createPageTools;
});
