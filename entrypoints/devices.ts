import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SHARE_CHANGES } from '../platform/devices/host';
import { shareChanges } from '../platform/devices/share-changes';

/** Shares the library with other devices, in the page that hosts its worker, which loads this once they are connected. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, SHARE_CHANGES, shareChanges);
});
