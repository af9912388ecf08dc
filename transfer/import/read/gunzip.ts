import { Gunzip } from 'fflate';
import { indexOfBytes, joinBytes } from '../../bytes';

/** How every member of a gzip file begins: its magic number, and deflate. */
const MEMBER_START = new Uint8Array([0x1f, 0x8b, 8]);

const PUSHED_BYTES = 16 * 1024;
/** Bytes of a member that are kept to be searched if it turns out to be damaged. */
const MAX_KEPT_BYTES = 4_000_000;

/** Whether bytes are gzip's. */
export const isGzip = (start: Uint8Array): boolean => indexOfBytes(start.subarray(0, 3), MEMBER_START) === 0;

/**
 * Inflates members one after another. Where one is damaged it goes on with the next: the bytes of a member are kept until it ends,
 * since damaged deflate may swallow what follows before it fails.
 */
class MemberReader {
  readonly pieces: (Uint8Array | null)[] = [];
  private gunzip: Gunzip | null = null;
  /** Bytes given to `gunzip` from `keptFrom` on, and where the member begins that it is in. */
  private kept: Uint8Array[] = [];
  private keptFrom = 0;
  private pushed = 0;
  private memberStart = 0;
  private isBroken = false;

  push(chunk: Uint8Array): void {
    for (let rest: Uint8Array | null = chunk; rest; ) rest = this.tryPush(rest, false);
  }

  end(): void {
    if (!this.gunzip) return;
    for (let rest: Uint8Array | null = new Uint8Array(0); rest; ) rest = this.tryPush(rest, true);
  }

  /** Inflates what it can; returns the bytes to be tried again from another member on, or null. */
  private tryPush(bytes: Uint8Array, isEnd: boolean): Uint8Array | null {
    const start = this.gunzip ? 0 : indexOfBytes(bytes, MEMBER_START);
    if (start !== 0) this.breakOff();
    if (start === -1) return null;
    this.gunzip ??= this.open();
    const rest = bytes.subarray(start);
    this.kept.push(rest);
    this.pushed += rest.length;
    try {
      this.gunzip.push(rest, isEnd);
      this.forget();
      return null;
    } catch {
      this.breakOff();
      this.gunzip = null;
      // On from behind the first byte of the member that failed.
      return joinBytes(this.kept).subarray(Math.max(0, this.memberStart - this.keptFrom) + 1);
    }
  }

  private open(): Gunzip {
    const gunzip = new Gunzip((bytes) => {
      if (bytes.length === 0) return;
      this.isBroken = false;
      this.pieces.push(bytes);
    });
    gunzip.onmember = (offset) => {
      this.memberStart = offset;
    };
    this.kept = [];
    this.keptFrom = 0;
    this.pushed = 0;
    this.memberStart = 0;
    return gunzip;
  }

  /** Drops what is before the member that is being read, and the beginning of one that is long. */
  private forget(): void {
    const from = Math.max(this.memberStart, this.pushed - MAX_KEPT_BYTES);
    for (let first = this.kept[0]; first && this.keptFrom + first.length <= from; first = this.kept[0]) {
      this.keptFrom += first.length;
      this.kept.shift();
    }
  }

  private breakOff(): void {
    if (!this.isBroken) this.pieces.push(null);
    this.isBroken = true;
  }
}

/**
 * Inflates gzip of any number of members, as WARC files are, in which each record is one. Null where bytes are missing because a
 * member is damaged or cut off; it goes on with the next member.
 */
export async function* gunzipMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  const reader = new MemberReader();
  for await (const chunk of chunks) {
    // In small pieces: fflate goes one call deeper with each member that ends in one.
    for (let at = 0; at < chunk.length; at += PUSHED_BYTES) {
      reader.push(chunk.subarray(at, at + PUSHED_BYTES));
      yield* reader.pieces.splice(0);
    }
  }
  reader.end();
  yield* reader.pieces.splice(0);
}

/** The beginning of what a gzip file's beginning holds, as far as it can be inflated. */
export function gunzipStart(start: Uint8Array): Uint8Array {
  const reader = new MemberReader();
  reader.push(start);
  return reader.pieces.find((piece) => piece !== null) ?? new Uint8Array(0);
}
