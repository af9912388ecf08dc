import { browser } from 'wxt/browser';

/** Sent by the background to the scripts in pages after the library has changed. */
export interface LibraryChangedMessage {
  type: 'library-changed';
}

/** Calls back when the background says that the library has changed, for scripts in pages, until `signal` is aborted. */
export function watchLibraryChanges(changed: () => void, signal: AbortSignal): void {
  const listener = (message: unknown) => {
    const type: unknown =
      typeof message === 'object' && message !== null ? Reflect.get(message, 'type') : null;
    if (type === 'library-changed') changed();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
