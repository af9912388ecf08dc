/** A text with every run of white space folded into one space, and none at its ends. '' for null. */
export const foldSpaces = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();
