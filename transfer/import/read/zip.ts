import {
  type AsyncFlateStreamHandler,
  Unzip,
  type UnzipDecoderConstructor,
  type UnzipFile,
  UnzipInflate,
  UnzipPassThrough,
} from 'fflate';
import { createUnreadable, type UnreadableRow } from '../item';
import { bytesOf, CHUNK_BYTES } from './text';

/** An entry of a zip. Its bytes have to be read before the next entry is asked for; what is not read is dropped. */
export interface ZipEntry {
  kind: 'entry';
  /** As the zip has it, with `/` between folders; never used as a path. */
  name: string;
  bytes(): AsyncGenerator<Uint8Array>;
}

/** Beyond these a zip is a bomb, or no export of anybody's. */
export const ZIP_LIMITS = {
  entries: 500_000,
  /** Inflated bytes of one entry, and of all that are read. */
  entryBytes: 2_000_000_000,
  totalBytes: 20_000_000_000,
  /** Inflated bytes for each byte of the file; text deflates to a fiftieth, repeated text to a hundredth. */
  ratio: 200,
  /** Below this many bytes the ratio is no sign of anything. */
  ratioFromBytes: 50_000_000,
} as const;

type ZipEvent =
  | { kind: 'start'; name: string }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'end' }
  | { kind: 'failed'; name: string; reason: 'damaged' | 'locked' | 'too-large' };

/** Files that archivers add: never entries of the export. */
const isJunk = (name: string): boolean =>
  name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$)/.test(name);

/** How entries are compressed: not at all, or by deflate; nothing else is read. */
const DECODERS = [UnzipPassThrough, UnzipInflate] as const;

/** A decoder that lets an entry's bytes go. */
const ignoring = (compression: number): UnzipDecoderConstructor =>
  class {
    static compression = compression;
    ondata: AsyncFlateStreamHandler = () => undefined;
    push(): void {}
  };

/** Turns what fflate calls back into events, within the limits. */
class ZipReader {
  readonly events: ZipEvent[] = [];
  private readonly unzip = new Unzip((file) => this.onFile(file));
  private entries = 0;
  private totalBytes = 0;
  private pushedBytes = 0;
  isOver = false;

  constructor(
    private readonly wants: (name: string) => boolean,
    private readonly onName: (name: string) => void,
  ) {
    this.unzip.register(UnzipInflate);
  }

  push(chunk: Uint8Array, isLast: boolean): void {
    this.pushedBytes += chunk.length;
    try {
      this.unzip.push(chunk, isLast);
    } catch {
      this.fail('', 'damaged');
      this.isOver = true;
    }
  }

  private fail(name: string, reason: 'damaged' | 'locked' | 'too-large'): void {
    this.events.push({ kind: 'failed', name, reason });
  }

  /** Reads an entry into nothing, and inflates nothing: fflate keeps the bytes of one that is never started until the zip's end. */
  private drop(file: UnzipFile): void {
    const decoder = DECODERS.find(({ compression }) => compression === file.compression);
    if (!decoder) return;
    this.unzip.register(ignoring(decoder.compression));
    file.ondata = () => undefined;
    file.start();
    this.unzip.register(decoder);
  }

  private onFile(file: UnzipFile): void {
    const name = file.name.replaceAll('\\', '/');
    if (isJunk(name)) {
      this.drop(file);
      return;
    }
    if (++this.entries > ZIP_LIMITS.entries) {
      this.isOver = true;
      return;
    }
    this.onName(name);
    if (!this.wants(name)) {
      this.drop(file);
      return;
    }
    this.events.push({ kind: 'start', name });
    let bytes = 0;
    file.ondata = (error, data, isFinal) => {
      if (error) return this.endFailed(name, 'damaged');
      bytes += data.length;
      this.totalBytes += data.length;
      const isBomb =
        this.totalBytes > ZIP_LIMITS.ratioFromBytes && this.totalBytes > this.pushedBytes * ZIP_LIMITS.ratio;
      if (isBomb || bytes > ZIP_LIMITS.entryBytes || this.totalBytes > ZIP_LIMITS.totalBytes) {
        file.terminate();
        this.isOver = isBomb || this.totalBytes > ZIP_LIMITS.totalBytes;
        return this.endFailed(name, 'too-large');
      }
      if (data.length) this.events.push({ kind: 'bytes', bytes: data });
      if (isFinal) this.events.push({ kind: 'end' });
    };
    try {
      file.start();
    } catch {
      // Encrypted, or compressed by something newer than deflate.
      this.endFailed(name, 'locked');
    }
  }

  private endFailed(name: string, reason: 'damaged' | 'locked' | 'too-large'): void {
    this.fail(name, reason);
    this.events.push({ kind: 'end' });
  }
}

async function* eventsOf(file: Blob, reader: ZipReader): AsyncGenerator<ZipEvent> {
  let read = 0;
  for await (const chunk of bytesOf(file, CHUNK_BYTES)) {
    read += chunk.length;
    reader.push(chunk, read >= file.size);
    yield* reader.events.splice(0);
    if (reader.isOver) return;
  }
}

/**
 * Reads a zip once, from its first byte on: `wants` is asked with each name, and what it wants comes out in the zip's order. Also
 * a zip that was cut off gives what it has. Failures come as rows, after the entry's bytes up to there.
 */
export async function* zipEntries(
  file: Blob,
  wants: (name: string) => boolean,
  onName: (name: string) => void = () => undefined,
): AsyncGenerator<ZipEntry | UnreadableRow> {
  const events = eventsOf(file, new ZipReader(wants, onName));
  let failure: UnreadableRow | null = null;
  let isOpen = false;
  let openName = '';
  async function* bytes(): AsyncGenerator<Uint8Array> {
    while (isOpen) {
      const { value: event, done } = await events.next();
      if (done) {
        failure ??= createUnreadable('damaged', { entry: openName });
        isOpen = false;
        return;
      }
      if (event.kind === 'failed')
        failure = createUnreadable(event.reason, { entry: event.name || openName });
      else if (event.kind === 'end') isOpen = false;
      else if (event.kind === 'bytes') yield event.bytes;
    }
  }
  for (;;) {
    const { value: event, done } = await events.next();
    if (done) return;
    if (event.kind === 'failed') yield createUnreadable(event.reason, { entry: event.name || null });
    if (event.kind !== 'start') continue;
    isOpen = true;
    openName = event.name;
    yield { kind: 'entry', name: event.name, bytes };
    for await (const _ of bytes());
    if (failure) yield failure;
    failure = null;
  }
}

/** Whether bytes are a zip's beginning: a local file header, or the end of an empty one. */
export const isZip = (start: Uint8Array): boolean =>
  start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);
