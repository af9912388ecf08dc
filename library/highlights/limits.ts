/** Characters of a note that can be typed; a passage longer than this is no highlight but a copy of the article. */
export const MAX_NOTE_LENGTH = 100_000;
export const MAX_QUOTE_LENGTH = 200_000;
