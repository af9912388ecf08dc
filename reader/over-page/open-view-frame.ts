import { extensionIsAlive } from '../../platform/extension-alive';
import { openShadowRoot } from '../../platform/open-shadow-root';
import { sendMessage } from '../../platform/send-message';
import { translate } from '../../platform/translate';
import { readViewToken } from '../../platform/view-token';
import { type Frame, openFrame } from './frame';

/** Options for the frame of a session's view. */
export interface ViewFrameOptions {
  /** Called with the empty document to fill; again whenever the page has removed the view. */
  onReady(view: Document): void;
  close(): void;
  signal: AbortSignal;
}

/** Opens the frame of a view over a page, and reports to the background what the page does to it. */
export function openViewFrame(page: Document, { onReady, close, signal }: ViewFrameOptions): Frame {
  return openFrame(page, {
    title: () => translate('readerView'),
    isAlive: extensionIsAlive,
    onReady,
    onCancel: close,
    onAttacked: async (mark) => {
      await sendMessage({ type: 'guard', mark });
      signal.addEventListener('abort', () => sendMessage({ type: 'guard', mark: null }));
    },
    onCovered: () => sendMessage({ type: 'covered' }),
    openShadowRoot,
    token: readViewToken(),
    onLost() {
      close();
      sendMessage({ type: 'lost' });
    },
  });
}
