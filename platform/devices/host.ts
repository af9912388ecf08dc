import { browser } from 'wxt/browser';
import type { Library } from '../../library/library';
import type { LibraryEvent } from '../../library/types';
import { workerAddress } from '../../markup/trusted-types';
import { joinDeviceChannel } from './channel';
import { readConnection } from './connection-store';

/** Where `devices.js` leaves its function in the page that loads it. */
export const SHARE_CHANGES = 'lecternShareChanges';

/** Exchanges changes with other devices for as long as the page lives. Returns what has to be called with every library event. */
export type ShareChanges = (library: Library) => (event: LibraryEvent) => void;

function loadScript(): Promise<ShareChanges> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = workerAddress(browser.runtime.getURL('/devices.js'));
    script.onload = () => resolve(Reflect.get(globalThis, SHARE_CHANGES) as ShareChanges);
    script.onerror = () => reject(new Error('devices.js did not load'));
    document.head.append(script);
  });
}

/**
 * Shares the library with the user's other devices, in the page that hosts its worker, once they are connected: until then nothing
 * of it is loaded. Returns a function that must be called with every library event.
 */
export function serveDevices(library: Library): (event: LibraryEvent) => void {
  let loading: Promise<(event: LibraryEvent) => void> | null = null;
  const start = async () => {
    if (loading || !(await readConnection().catch(() => null))) return;
    loading ??= loadScript().then((shareChanges) => shareChanges(library));
    loading.catch((error: unknown) => {
      console.warn('Lectern cannot share its library', error);
      loading = null;
    });
  };
  joinDeviceChannel(() => void start());
  void start();
  return (event) => {
    loading?.then(
      (handle) => handle(event),
      () => {},
    );
  };
}
