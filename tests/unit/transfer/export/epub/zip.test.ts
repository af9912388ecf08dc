import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createZipWriter } from '../../../../../transfer/export/epub/zip';

const join = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

test('what is written can be read back', () => {
  const zip = createZipWriter(Date.UTC(2026, 0, 2));
  const parts = [
    zip.add('mimetype', 'application/epub+zip', true),
    zip.add('text/ü.txt', 'Text '.repeat(1000)),
    zip.add('image', Uint8Array.of(0, 255, 1), true),
    zip.end(),
  ];
  const files = unzipSync(join(parts));
  expect(Object.keys(files)).toEqual(['mimetype', 'text/ü.txt', 'image']);
  expect(strFromU8(files['text/ü.txt'] ?? new Uint8Array())).toBe('Text '.repeat(1000));
  expect(files.image).toEqual(Uint8Array.of(0, 255, 1));
  expect(parts[1]?.length).toBeLessThan(200);
});

test('a time that no zip can name is the nearest one', () => {
  for (const time of [0, Date.UTC(3000, 0)]) {
    const zip = createZipWriter(time);
    expect(Object.keys(unzipSync(join([zip.add('a', 'b'), zip.end()])))).toEqual(['a']);
  }
});

test('may have more entries than its first format had room for', () => {
  const zip = createZipWriter(0);
  const count = 66_000;
  const parts = Array.from({ length: count }, (_, index) => zip.add(`${index}`, '', true));
  const bytes = join([...parts, zip.end()]);
  const end = new DataView(bytes.buffer, bytes.length - 22);
  // The number stands in zip64's record, to which the locator before the end leads.
  expect(end.getUint16(10, true)).toBe(0xffff);
  const locator = new DataView(bytes.buffer, bytes.length - 42);
  expect(locator.getUint32(0, true)).toBe(0x07064b50);
  const at = Number(locator.getBigUint64(8, true));
  const record = new DataView(bytes.buffer, at);
  expect(record.getUint32(0, true)).toBe(0x06064b50);
  expect(record.getBigUint64(32, true)).toBe(BigInt(count));
  const names = Object.keys(unzipSync(bytes));
  expect(names).toHaveLength(count);
});
