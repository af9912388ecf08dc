import { joinBytes } from '../../bytes';

const LF = 10;
/** Bytes of a line that are kept; no header is longer. */
const MAX_LINE_BYTES = 256 * 1024;

/** Bytes that are read in lines and lengths, from chunks in which null says that some are missing. */
export class ByteStream {
  private readonly chunks: AsyncIterator<Uint8Array | null>;
  private buffer = new Uint8Array(0);
  private state: 'open' | 'gap' | 'end' = 'open';

  constructor(chunks: AsyncIterable<Uint8Array | null>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  get isEnded(): boolean {
    return this.state === 'end' && this.buffer.length === 0;
  }

  /** Goes on behind a gap, at which `line` and `take` stop. */
  passGap(): void {
    if (this.state === 'gap') this.state = 'open';
  }

  private async fill(): Promise<boolean> {
    while (this.buffer.length === 0) {
      if (this.state !== 'open') return false;
      const { value, done } = await this.chunks.next();
      if (done) this.state = 'end';
      else if (value === null) this.state = 'gap';
      else this.buffer = value as Uint8Array<ArrayBuffer>;
    }
    return true;
  }

  /** The next line without its end, or null where there is none. */
  async line(): Promise<string | null> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    let isEnded = false;
    while (!isEnded && (await this.fill())) {
      const end = this.buffer.indexOf(LF);
      isEnded = end !== -1;
      const piece = isEnded ? this.buffer.subarray(0, end) : this.buffer;
      this.buffer = this.buffer.subarray(piece.length + (isEnded ? 1 : 0));
      if (length < MAX_LINE_BYTES) pieces.push(piece);
      length += piece.length;
    }
    if (length === 0 && !isEnded) return null;
    return new TextDecoder().decode(joinBytes(pieces).subarray(0, MAX_LINE_BYTES)).replace(/\r$/, '');
  }

  /** Takes `length` bytes, or as many as there are, and gives them to `keep` in pieces; returns how many there were. */
  async take(length: number, keep: (piece: Uint8Array) => void): Promise<number> {
    let taken = 0;
    while (taken < length && (await this.fill())) {
      const piece = this.buffer.subarray(0, length - taken);
      this.buffer = this.buffer.subarray(piece.length);
      taken += piece.length;
      keep(piece);
    }
    return taken;
  }
}
