/** A text from elsewhere between the marks that keep its direction from what is around it (Unicode: FSI, PDI). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
