import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveLibrary } from '../library/connection/server';

/** The worker that owns the library's database. */
export default defineUnlistedScript(() => {
  serveLibrary();
});
