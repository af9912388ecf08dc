import { watchLibraryChanges } from '../../platform/library-changes';
import { sendMessage } from '../../platform/send-message';

interface AnnounceOptions {
  isSaved(): boolean;
  /** Called when the page was saved, or deleted from the library. */
  setSaved(isSaved: boolean): void;
  /** Called with the assigned shortcut, or null. */
  setShortcut(shortcut: string | null): void;
  signal: AbortSignal;
}

/** Tells the background that a view is open over `page`, and follows whether its article is in the library, until the session ends. */
export function announceSession(
  page: Document,
  { isSaved, setSaved, setShortcut, signal }: AnnounceOptions,
): void {
  const update = (saved: boolean | null | undefined) => {
    if ((saved ?? false) !== isSaved() && !signal.aborted) setSaved(saved ?? false);
  };
  watchLibraryChanges(async () => update(await sendMessage({ type: 'check-saved' })), signal);
  const announce = () => sendMessage({ type: 'reader-state', open: true }).then(update);
  // After Back or Forward from the cache the view is still open, but the toolbar button has been reset.
  page.defaultView?.addEventListener('pageshow', announce, { signal });
  announce();
  sendMessage({ type: 'shortcut' }).then((assigned) => setShortcut(assigned ?? null));
}
