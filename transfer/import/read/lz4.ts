/** Decompressed bytes of a block; with a failure, those before it. */
export interface Lz4Block {
  bytes: Uint8Array;
  failure: 'damaged' | 'too-large' | null;
}

/** Bytes that grow as they are written, up to a limit. */
class Output {
  length = 0;
  private bytes: Uint8Array;

  constructor(
    size: number,
    private readonly maxLength: number,
  ) {
    this.bytes = new Uint8Array(Math.min(size, maxLength));
  }

  /** Makes room; false if that is beyond the limit. */
  reserve(count: number): boolean {
    const needed = this.length + count;
    if (needed > this.maxLength) return false;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.min(this.maxLength, Math.max(needed, this.bytes.length * 2)));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    return true;
  }

  append(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Repeats `count` bytes from `distance` bytes back, which may run into what it writes itself. */
  repeat(distance: number, count: number): void {
    const end = this.length + count;
    while (this.length < end) {
      const from = this.length - distance;
      const length = Math.min(distance, end - this.length);
      this.bytes.copyWithin(this.length, from, from + length);
      this.length += length;
    }
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** Reads one block's bytes in order; past its end there is null. */
class Input {
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  byte(): number | null {
    return this.bytes[this.at++] ?? null;
  }

  /** A length of 15 goes on in the next bytes, up to the first that is not 255. */
  lengthFrom(nibble: number): number | null {
    let length = nibble;
    if (nibble < 15) return length;
    for (;;) {
      const more = this.byte();
      if (more === null) return null;
      length += more;
      if (more < 255) return length;
    }
  }
}

/**
 * Decodes a raw LZ4 block (lz4/lz4, `doc/lz4_Block_format.md`) of at most `maxLength` bytes. The block does not say how long it
 * is, and what a file says beside it is not believed: memory grows only with what is decoded.
 */
export function decodeLz4Block(block: Uint8Array, maxLength: number): Lz4Block {
  const input = new Input(block);
  const output = new Output(block.length * 3, maxLength);
  const failure = decodeSequences(input, output);
  return { bytes: output.written(), failure };
}

function decodeSequences(input: Input, output: Output): Lz4Block['failure'] {
  for (;;) {
    const token = input.byte();
    if (token === null) return 'damaged';
    const literals = input.lengthFrom(token >> 4);
    if (literals === null) return 'damaged';
    const available = input.bytes.subarray(input.at, input.at + literals);
    if (!output.reserve(available.length)) return 'too-large';
    output.append(available);
    if (available.length < literals) return 'damaged';
    input.at += literals;
    // The last sequence has literals only.
    if (input.at === input.bytes.length) return null;
    const low = input.byte();
    const high = input.byte();
    const matched = low === null || high === null ? null : input.lengthFrom(token & 15);
    if (low === null || high === null || matched === null) return 'damaged';
    const distance = low + high * 256;
    if (distance === 0 || distance > output.length) return 'damaged';
    if (!output.reserve(matched + 4)) return 'too-large';
    output.repeat(distance, matched + 4);
  }
}
