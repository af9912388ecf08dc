import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveLibrary } from '../library/connection/server';

/** The one worker that owns the library's database. */
export default defineUnlistedScript(() => {
  serveLibrary();
});
