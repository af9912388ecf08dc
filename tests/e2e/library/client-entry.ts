import { openLibrary } from '../../../library/connection/client';

/** The client that ships. */
export const library = openLibrary();
