import { connectByBroadcast } from '../../../library/connection/broadcast-connection';
import { openLibrary } from '../../../library/connection/client';

// The worker that ships, in a page of any site: what a browser grants an extension it does not grant here.
new Worker('/library-worker.js');

/** The client that ships, on that worker. */
export const library = openLibrary(connectByBroadcast(async () => {}));
