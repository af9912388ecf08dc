/** Brings a line to the shape words are written in: lower case, plain quotes, one space, no punctuation at its ends. */
export function plainLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}¿¡]+|[^\p{L}\p{M}\p{N}]+$/gu, '')
    .toLowerCase();
}
