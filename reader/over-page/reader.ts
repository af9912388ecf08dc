import { looksLikeArticle } from '../../article/readerable';
import { freeFromClobbering, isClobbered } from '../../article/snapshot/clobbering';
import { sendMessage } from '../../platform/send-message';
import type { Reader } from './content-world';
import type { LoadFeature } from './page-host';
import { watchAddress, whenSettled } from './page-readiness';
import { openSession } from './session';
import type { Session } from './session-options';

/** Creates the reader of a live page. Each opening is a session of its own, which cleans up after itself. */
export function createReader(page: Document, loadFeature: LoadFeature): Reader {
  let session: Session | null = null;
  /**
   * Restores the `id` and `name` attributes that hid the page's own properties and were removed while the view is open.
   */
  let restoreNames: (() => void) | null = null;
  const ended = () => {
    session = null;
    restoreNames?.();
    restoreNames = null;
  };
  // An open view follows the page itself; otherwise the toolbar button shows whether the page looks readable.
  const reportReadability = async () => {
    if (session) return;
    await whenSettled(page);
    if (!session) sendMessage({ type: 'page-state', readable: looksLikeArticle(page) });
  };
  if (page.defaultView) watchAddress(page.defaultView, reportReadability, new AbortController().signal);
  return {
    isOpen: () => session !== null,
    open({ automatic } = { automatic: false }) {
      if (session) return;
      if (isClobbered(page)) restoreNames = freeFromClobbering(page);
      session = openSession(page, { loadFeature, automatic, ended });
    },
    close() {
      session?.close();
    },
    shown: () => session?.shown() ?? null,
    setSaved: (saved) => session?.setSaved(saved),
  };
}
