/**
 * Encodes values as text for runtime messages, which Chrome serialises as JSON: bytes would become objects with a key per
 * byte. Bytes are sent as base64 under a key that no library value uses.
 */

const BYTES_KEY = '$bytes';

/** Encodes bytes as base64, in chunks because a call accepts a limited number of arguments. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** Decodes base64. Throws `InvalidCharacterError` for invalid input. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Encodes a value made of plain objects, arrays, strings, numbers, null and `Uint8Array`. */
export function encode(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part instanceof Uint8Array ? { [BYTES_KEY]: toBase64(part) } : part,
  );
}

/** Decodes the output of `encode`. Throws `SyntaxError` for anything else. */
export function decode(text: string): unknown {
  return JSON.parse(text, (_, part: unknown) =>
    typeof part === 'object' && part !== null && BYTES_KEY in part && typeof part[BYTES_KEY] === 'string'
      ? fromBase64(part[BYTES_KEY])
      : part,
  );
}
