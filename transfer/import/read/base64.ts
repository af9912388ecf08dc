const ALPHABET = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PADDING = 0x3d;

/** Bytes as base64. By a table, since `btoa` takes a string, which takes four times as long to make. */
export function encodeBase64(bytes: Uint8Array): string {
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

/** The bytes of base64, whatever stands between its characters; what is cut off gives what it has. */
export function decodeBase64(text: string): Uint8Array {
  const characters = text.replace(/[^A-Za-z\d+/]/g, '');
  // A single character more is six bits of a byte.
  const whole = characters.length % 4 === 1 ? characters.slice(0, -1) : characters;
  const binary = atob(whole);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
