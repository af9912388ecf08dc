/** Bytes at the beginning of a file, and where they stand; each a character of Latin-1. */
const MAGIC: readonly (readonly [
  type: string,
  ...parts: readonly (readonly [at: number, bytes: string])[],
])[] = [
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/gif', [0, 'GIF87a']],
  ['image/gif', [0, 'GIF89a']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['image/avif', [4, 'ftypavif']],
  ['image/avif', [4, 'ftypavis']],
  ['image/avif', [4, 'ftypmif1'], [16, 'avif']],
  ['image/avif', [4, 'ftypmif1'], [20, 'avif']],
  ['image/bmp', [0, 'BM'], [6, '\0\0\0\0']],
  ['image/x-icon', [0, '\0\0\x01\0']],
];

const stands = (bytes: Uint8Array, at: number, wanted: string): boolean =>
  [...wanted].every((character, index) => bytes[at + index] === character.charCodeAt(0));

/**
 * What a picture is, by its first bytes and whatever anybody says of it; null for what is no picture of pixels. An SVG is
 * none: it is a document. (WHATWG, MIME Sniffing 6.1, and ISO/IEC 23000-22 for AVIF.)
 */
export function detectImageType(bytes: Uint8Array): string | null {
  return MAGIC.find(([, ...parts]) => parts.every(([at, wanted]) => stands(bytes, at, wanted)))?.[0] ?? null;
}
