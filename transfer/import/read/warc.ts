import { joinBytes } from '../../bytes';
import { createUnreadable, type UnreadableRow } from '../item';
import { ByteStream } from './byte-stream';

/** A record of a WARC file. */
export interface WarcRecord {
  kind: 'record';
  /** By lower-cased name. */
  headers: ReadonlyMap<string, string>;
  block: Uint8Array;
}

/** Decides by a record's headers and the first bytes of its block, at most `START_BYTES`, whether it is wanted. */
export type KeepsRecord = (headers: ReadonlyMap<string, string>, start: Uint8Array) => boolean;

const START_BYTES = 64 * 1024;
/** Bytes of a block that is kept. */
const MAX_BLOCK_BYTES = 50_000_000;
const MAX_HEADERS = 1000;

async function readHeaders(stream: ByteStream): Promise<Map<string, string>> {
  const headers = new Map<string, string>();
  let last = '';
  for (let count = 0; count < MAX_HEADERS; count++) {
    const line = await stream.line();
    if (!line) break;
    // A line that is indented goes on with the last one.
    if (/^[ \t]/.test(line)) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    const [, name, value = ''] = /^([\w-]+):(.*)$/.exec(line) ?? [];
    if (!name) continue;
    last = name.toLowerCase();
    headers.set(last, value.trim());
  }
  return headers;
}

/** Collects a block, or only its beginning if that says that it is not wanted. */
class BlockReader {
  isWanted = true;
  isTooLarge = false;
  private pieces: Uint8Array[] = [];
  private length = 0;
  private isDecided = false;

  constructor(
    private readonly headers: ReadonlyMap<string, string>,
    private readonly keeps: KeepsRecord,
  ) {}

  readonly keep = (piece: Uint8Array): void => {
    if (!this.isWanted || this.isTooLarge) return;
    this.pieces.push(piece);
    this.length += piece.length;
    if (this.length >= START_BYTES) this.decide();
    if (this.isWanted && this.length <= MAX_BLOCK_BYTES) return;
    this.isTooLarge = this.isWanted;
    this.pieces = [];
  };

  private decide(): void {
    if (!this.isDecided)
      this.isWanted = this.keeps(this.headers, joinBytes(this.pieces).subarray(0, START_BYTES));
    this.isDecided = true;
  }

  end(): Uint8Array {
    this.decide();
    return joinBytes(this.pieces);
  }
}

/**
 * The records of a WARC file (ISO 28500, WARC 0.17 to 1.1) that are wanted, one by one, inflated chunks given; null among them says
 * that bytes are missing. A record that is cut off or damaged is a row that names its address, and costs no other.
 */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array | null>,
  keeps: KeepsRecord,
): AsyncGenerator<WarcRecord | UnreadableRow> {
  const stream = new ByteStream(chunks);
  // After a damage, until the next record begins, nothing more is reported.
  let isLost = false;
  for (;;) {
    const line = await stream.line();
    if (line === null && stream.isEnded) return;
    if (line === null) stream.passGap();
    else if (/^WARC\/\d/.test(line)) {
      const rows = await readRecord(stream, keeps);
      isLost = rows.some(({ kind }) => kind === 'unreadable');
      yield* rows;
      continue;
    } else if (line.trim() === '') continue;
    if (!isLost) yield createUnreadable('damaged');
    isLost = true;
  }
}

async function readRecord(stream: ByteStream, keeps: KeepsRecord): Promise<(WarcRecord | UnreadableRow)[]> {
  const headers = await readHeaders(stream);
  const start = headers.get('warc-target-uri') ?? '';
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) return [createUnreadable('damaged', { start })];
  const reader = new BlockReader(headers, keeps);
  const taken = await stream.take(length, reader.keep);
  if (taken < length) return [createUnreadable('damaged', { start })];
  const block = reader.end();
  if (reader.isTooLarge) return [createUnreadable('too-large', { start })];
  return reader.isWanted ? [{ kind: 'record', headers, block }] : [];
}
