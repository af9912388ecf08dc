import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openByItself } from '../reader/auto-open/open-automatically';

/** Registered for all pages where the reader chose that (`background/automatic.ts`). */
export default defineUnlistedScript(() => {
  void openByItself(document, 'everywhere');
});
