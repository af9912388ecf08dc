/** The Web Lock held by the page that runs an import, so that a second one does not, and others know that it runs. */
export const IMPORT_LOCK = 'lectern-import';
