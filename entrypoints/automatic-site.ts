import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openAutomatically } from '../reader/auto-open/open-automatically';

/** Registered for the sites that the user has chosen (`background/automatic-rules.ts`). */
export default defineUnlistedScript(() => {
  void openAutomatically(document, 'site');
});
