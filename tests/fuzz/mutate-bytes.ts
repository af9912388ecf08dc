/** A seeded source of numbers in 0–1 (mulberry32), so that a mutation can be made again by its number. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What breaks parsers: quotes, separators, ends, nesting, numbers out of range, markup, halves of characters. */
const TOKENS = [
  '"',
  "'",
  '\\',
  '\n',
  '\r',
  '\0',
  ',',
  ';',
  '|',
  '{',
  '}',
  '['.repeat(3000),
  '<DL><DT>'.repeat(500),
  ']',
  '<',
  '</A>',
  '<script>alert(1)</script>',
  '<!--',
  ']]>',
  'javascript:alert(1)',
  'https://',
  'http://[',
  'null',
  'true',
  '-1',
  '1e999',
  '99999999999999999999',
  'NaN',
  '\ufeff',
  '\uffff',
  '\u202e',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '---\n',
  '> ',
  'PK\u0003\u0004',
  'x'.repeat(100_000),
].map((token) => new TextEncoder().encode(token));

function splice(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array<ArrayBuffer> {
  const spliced = new Uint8Array(bytes.length - remove + insert.length);
  spliced.set(bytes.subarray(0, at));
  spliced.set(insert, at);
  spliced.set(bytes.subarray(at + remove), at + insert.length);
  return spliced;
}

function mutateOnce(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const below = (limit: number) => Math.floor(random() * limit);
  const at = below(bytes.length + 1);
  const length = Math.min(bytes.length - at, below(random() < 0.8 ? 16 : 400));
  switch (below(6)) {
    case 0:
      return splice(bytes, at, length, new Uint8Array(0));
    case 1:
      return splice(bytes, at, 0, bytes.subarray(at, at + length));
    case 2:
      return splice(
        bytes,
        at,
        length,
        Uint8Array.from({ length }, () => below(256)),
      );
    case 3:
      return splice(bytes, at, bytes.length - at, new Uint8Array(0));
    case 4: {
      const from = below(bytes.length + 1);
      return splice(bytes, at, length, bytes.subarray(from, from + length));
    }
    default:
      return splice(
        bytes,
        at,
        random() < 0.5 ? length : 0,
        TOKENS[below(TOKENS.length)] ?? new Uint8Array(0),
      );
  }
}

/** Changes bytes in one to six places. */
export function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  let mutated: Uint8Array<ArrayBuffer> = new Uint8Array(bytes);
  for (let count = 1 + Math.floor(random() * 6); count > 0; count--) mutated = mutateOnce(mutated, random);
  return mutated;
}
