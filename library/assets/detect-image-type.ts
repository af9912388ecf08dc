/** File signatures: bytes and their offsets, written as Latin-1 characters. */
const SIGNATURES: readonly (readonly [
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

const matchesAt = (bytes: Uint8Array, at: number, expected: string): boolean =>
  [...expected].every((character, index) => bytes[at + index] === character.charCodeAt(0));

/**
 * The MIME type of a bitmap image, by its first bytes rather than any declared type, or null if it isn't one. An SVG isn't:
 * it is a document. (WHATWG MIME Sniffing 6.1; ISO/IEC 23000-22 for AVIF.)
 */
export function detectImageType(bytes: Uint8Array): string | null {
  return (
    SIGNATURES.find(([, ...parts]) => parts.every(([at, expected]) => matchesAt(bytes, at, expected)))?.[0] ??
    null
  );
}
