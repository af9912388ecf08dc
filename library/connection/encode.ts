/**
 * Encodes values as text for runtime messages, which Chrome serialises as JSON: bytes would become objects with a key per
 * byte. Bytes are sent as base64 under a key that no library value uses.
 */

const BYTES_KEY = '$bytes';

const ALPHABET = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PADDING = 0x3d;

/** Encodes bytes as base64, by a table: `btoa` takes a string, and making one takes four to eight times as long. */
export function toBase64(bytes: Uint8Array): string {
  const encoded = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let length = 0;
  const add = (sixBits: number): void => {
    encoded[length++] = ALPHABET[sixBits & 63] ?? PADDING;
  };
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    add(three >> 18);
    add(three >> 12);
    add(three >> 6);
    add(three);
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  encoded.fill(PADDING, encoded.length - missing);
  return new TextDecoder().decode(encoded);
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
