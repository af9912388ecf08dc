import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openAutomatically } from '../reader/auto-open/open-automatically';

/** Registered for all pages if the user has chosen so (`background/automatic-rules.ts`). */
export default defineUnlistedScript(() => {
  void openAutomatically(document, 'everywhere');
});
