import { looksLikeArticle } from '../../article/readerable';
import { freeFromClobbering, isClobbered } from '../../article/snapshot/clobbering';
import { sendMessage } from '../../platform/send-message';
import type { Reader } from './content-world';
import type { LoadFeature } from './page-host';
import { watchAddress, whenSettled } from './page-readiness';
import { openSession } from './session';
import type { Session } from './session-options';

/**
 * Makes the reader of a page, which lives as long as the page. Takes the live page and what loads a feature into it; each
 * opening is a session of its own, and everything a session started ends with it.
 */
export function createReader(page: Document, loadFeature: LoadFeature): Reader {
  let session: Session | null = null;
  /** Puts back the names of elements that stood for the page's own properties while a view was open. */
  let restoreNames: (() => void) | null = null;
  const ended = () => {
    session = null;
    restoreNames?.();
    restoreNames = null;
  };
  // The view follows the page by itself while it is open; closed, the button says what to expect of it.
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
