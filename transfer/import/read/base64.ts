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
