/**
 * Values as text, for the browser's own messages: Chrome writes those as JSON, in which bytes would become objects with a
 * key per byte. Bytes travel as base64 under a key that no value of the library has.
 */

const BYTES = '$bytes';

/** Writes bytes as base64; in pieces, for a call takes so many arguments only. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** Reads base64. Throws `InvalidCharacterError` for anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Writes a value of plain objects, arrays, strings, numbers, null and `Uint8Array`. */
export function encode(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part instanceof Uint8Array ? { [BYTES]: toBase64(part) } : part,
  );
}

/** Reads what `encode` wrote. Throws `SyntaxError` for anything else. */
export function decode(text: string): unknown {
  return JSON.parse(text, (_, part: unknown) =>
    typeof part === 'object' && part !== null && BYTES in part && typeof part[BYTES] === 'string'
      ? fromBase64(part[BYTES])
      : part,
  );
}
