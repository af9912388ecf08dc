/** Digits without those that are mistaken for others (Crockford's base 32). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MISTAKEN: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const KEY_BYTES = 32;
/** Bytes of the key's hash at the end, so that a slip of the pen is noticed. */
const CHECK_BYTES = 3;
const GROUP = 7;

async function checkOf(key: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', key)).subarray(0, CHECK_BYTES);
}

/** Writes a library's key (32 bytes) for a sheet of paper: eight groups of seven letters and digits. */
export async function writeRecoveryCode(key: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = [...key, ...(await checkOf(key))];
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const count = (bytes.length * 8) / 5;
  const digitAt = (index: number) => DIGITS[Number((bits >> BigInt(5 * (count - 1 - index))) & 31n)];
  const digits = Array.from({ length: count }, (_, index) => digitAt(index)).join('');
  return digits.match(new RegExp(`.{${GROUP}}`, 'g'))?.join(' ') ?? digits;
}

/** Reads a recovery code, with or without spaces, in small letters too. Null if there is a mistake in it. */
export async function readRecoveryCode(text: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const digits = [...text.toUpperCase().replace(/[\s-]/g, '')].map((letter) => MISTAKEN[letter] ?? letter);
  const length = KEY_BYTES + CHECK_BYTES;
  if (digits.length !== (length * 8) / 5 || digits.some((digit) => !DIGITS.includes(digit))) return null;
  let bits = 0n;
  for (const digit of digits) bits = (bits << 5n) | BigInt(DIGITS.indexOf(digit));
  const bytes = Uint8Array.from({ length }, (_, index) =>
    Number((bits >> BigInt(8 * (length - 1 - index))) & 255n),
  );
  const key = bytes.slice(0, KEY_BYTES);
  const check = await checkOf(key);
  return bytes.slice(KEY_BYTES).every((byte, at) => byte === check[at]) ? key : null;
}
