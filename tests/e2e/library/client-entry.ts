import { openLibrary } from '../../../library/client';

/** The client that ships. */
export const library = openLibrary();
