import { closeSync, ftruncateSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ZippedFile, zipFiles } from '../../../../transfer/export/write/zip';
import { zipEntries } from '../../../../transfer/import/read/zip';

const MODIFIED = Date.UTC(2026, 2, 9, 7);

async function* many(count: number): AsyncGenerator<ZippedFile> {
  for (let number = 0; number < count; number++)
    yield { name: `${number}.txt`, content: `${number}`, modified: MODIFIED };
}

async function zip(files: AsyncIterable<ZippedFile>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of zipFiles(files)) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

test('text, bytes and streams come out as they went in, under names of every script', async () => {
  async function* files(): AsyncGenerator<ZippedFile> {
    yield { name: 'Προκυμαία.md', content: 'Ice ❄', modified: MODIFIED };
    yield { name: 'assets/港/1.png', content: Uint8Array.of(0, 255, 1), modified: MODIFIED };
    yield {
      name: 'stream.bin',
      content: (async function* () {
        yield Uint8Array.of(1, 2);
        yield Uint8Array.of();
        yield Uint8Array.of(3);
      })(),
      modified: MODIFIED,
    };
  }
  const bytes = await zip(files());
  const entries = unzipSync(bytes);
  expect(Object.keys(entries)).toEqual(['Προκυμαία.md', 'assets/港/1.png', 'stream.bin']);
  expect(new TextDecoder().decode(entries['Προκυμαία.md'])).toBe('Ice ❄');
  expect(entries['assets/港/1.png']).toEqual(Uint8Array.of(0, 255, 1));
  expect(entries['stream.bin']).toEqual(Uint8Array.of(1, 2, 3));
  const names: string[] = [];
  for await (const entry of zipEntries(new Blob([bytes]), () => true))
    names.push(entry.kind === 'entry' ? entry.name : entry.reason);
  expect(names).toEqual(Object.keys(entries));
});

test('dates that a zip cannot name are the nearest it can', async () => {
  async function* files(): AsyncGenerator<ZippedFile> {
    yield { name: 'old', content: '', modified: 0 };
    yield { name: 'new', content: '', modified: 1e15 };
  }
  const view = new DataView((await zip(files())).buffer);
  const yearOf = (offset: number) => 1980 + (view.getUint16(offset, true) >> 9);
  expect(yearOf(12)).toBe(1980);
  // After the first file's header of 30 bytes, its name and its descriptor of 16.
  expect(yearOf(30 + 3 + 16 + 12)).toBe(2107);
});

test.each([0xfffe, 0xffff, 70_000])(
  'all of %i files are found',
  async (count) => {
    const bytes = await zip(many(count));
    expect(Object.keys(unzipSync(bytes, { filter: ({ name }) => /^\d*99\.txt$/.test(name) })).length).toBe(
      Array.from({ length: count }, (_, number) => number).filter((number) => number % 100 === 99).length,
    );
    const [directory] = readEnd((length) => bytes.slice(-length), bytes.length);
    expect(directory).toBe(count);
  },
  60_000,
);

test('what is left early is ended', async () => {
  let isEnded = false;
  async function* files(): AsyncGenerator<ZippedFile> {
    try {
      yield* many(1000);
    } finally {
      isEnded = true;
    }
  }
  for await (const _ of zipFiles(files())) break;
  expect(isEnded).toBe(true);
});

test('what reading throws comes out', async () => {
  // biome-ignore lint/correctness/useYield: it fails before.
  async function* files(): AsyncGenerator<ZippedFile> {
    throw new Error('the library is gone');
  }
  await expect(zip(files())).rejects.toThrow('the library is gone');
});

/** Entries, and the offset and size of their list, as the zip64 end record has them if there is one (APPNOTE 4.3.14–16). */
function readEnd(readLast: (length: number) => Uint8Array, size: number): [number, number, number] {
  const bytes = readLast(98);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect(view.getUint32(76, true)).toBe(0x06054b50);
  if (view.getUint32(56, true) !== 0x07064b50)
    return [view.getUint16(76 + 10, true), view.getUint32(76 + 16, true), view.getUint32(76 + 12, true)];
  expect(Number(view.getBigUint64(56 + 8, true))).toBe(size - 98);
  expect(view.getUint32(0, true)).toBe(0x06064b50);
  return [32, 48, 40].map((at) => Number(view.getBigUint64(at, true))) as [number, number, number];
}

test('files and zips of more than 4 GB', async () => {
  const SIZE = 2 ** 32 + 5;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-zip-'));
  const file = openSync(join(folder, 'large.zip'), 'w+');
  const empty = new Uint8Array(64 * 1024 * 1024);
  async function* large() {
    for (let written = 0; written < 2 ** 32; written += empty.length) yield empty;
    yield new TextEncoder().encode('12end');
  }
  async function* files(): AsyncGenerator<ZippedFile> {
    yield { name: 'first', content: 'one', modified: MODIFIED };
    yield { name: 'large', content: large(), modified: MODIFIED };
    yield { name: 'last', content: 'three', modified: MODIFIED };
  }
  try {
    let size = 0;
    for await (const chunk of zipFiles(files())) {
      // What is empty stays a hole in the file.
      if (chunk.length < empty.length) writeSync(file, chunk, 0, chunk.length, size);
      size += chunk.length;
    }
    ftruncateSync(file, size);
    const read = (at: number, length: number) => {
      const bytes = new Uint8Array(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    };
    const [count, offset, length] = readEnd((last) => read(size - last, last), size);
    expect(count).toBe(3);
    const entries = readDirectory(read(offset, length));
    expect(entries.map(({ name, size: bytes }) => [name, bytes])).toEqual([
      ['first', 3],
      ['large', SIZE],
      ['last', 5],
    ]);
    const textAt = (at: number, bytes: number) => new TextDecoder().decode(read(at, bytes));
    for (const { name, at } of entries) expect(textAt(at + 30, name.length)).toBe(name);
    expect(textAt((entries[1]?.at ?? 0) + 30 + 5 + SIZE - 3, 3)).toBe('end');
    expect(textAt((entries[2]?.at ?? 0) + 30 + 4, 5)).toBe('three');
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true });
  }
}, 180_000);

/** The entries of a zip's list, with sizes and offsets from its zip64 fields (APPNOTE 4.3.12, 4.5.3). */
function readDirectory(bytes: Uint8Array): { name: string; size: number; at: number }[] {
  const view = new DataView(bytes.buffer);
  const entries: { name: string; size: number; at: number }[] = [];
  for (let at = 0; at < bytes.length; ) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const extra = at + 46 + nameLength + 4;
    let next = extra;
    const wide = (value: number) => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const size = wide(view.getUint32(at + 24, true));
    if (size > 0xffffffff) wide(view.getUint32(at + 20, true));
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      size,
      at: wide(view.getUint32(at + 42, true)),
    });
    at = extra - 4 + extraLength;
  }
  return entries;
}
