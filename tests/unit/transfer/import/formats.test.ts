import { describe, expect, test } from 'vitest';
import type { Importer } from '../../../../transfer/import/importer';
import { IMPORTERS } from '../../../../transfer/import/importers';
import type { ImportedRow } from '../../../../transfer/import/item';
import { fieldNames } from './field-names';
import { fieldsTable } from './fields-table';
import { fixtureFile, fixtureNames, importFile } from './read-fixture';

const rowsOf = async (importer: Importer, file: Blob): Promise<ImportedRow[]> => {
  const rows: ImportedRow[] = [];
  for await (const row of importer.read(file, {})) rows.push(row);
  return rows;
};

const utf16 = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), true);
  return bytes;
};

describe.each(IMPORTERS.map((importer) => [importer.id, importer] as const))('%s', (id, importer) => {
  const names = fixtureNames(id);
  const full = names.find((name) => name.startsWith('full')) ?? '';
  const read = async (file: Blob) => (await importFile(file)).items;

  test('has a plain, a full and a damaged fixture', () => {
    expect(names.map((name) => name.split('.')[0])).toEqual(
      expect.arrayContaining(['plain', 'full', 'damaged']),
    );
  });

  test.each(names)('%s is known by its content, and read the same each time', async (name) => {
    const file = fixtureFile(id, name);
    const { importer: found, items } = await importFile(file);
    expect(found.id).toBe(id);
    expect(items.length).toBeGreaterThan(0);
    expect(await rowsOf(importer, file)).toEqual(await rowsOf(importer, file));
  });

  test('a whole file has nothing unreadable', async () => {
    const plain = names.find((name) => name.startsWith('plain')) ?? '';
    expect((await importFile(fixtureFile(id, plain))).unreadable).toEqual([]);
  });

  test('every field of the fixtures has its fate', async () => {
    const fates = Object.keys(importer.fields).map((field) => field.toLowerCase());
    const missing = (await fieldNames(id)).filter((field) => !fates.includes(field.toLowerCase()));
    expect(missing).toEqual([]);
  });

  test('a file cut off anywhere gives what it has, and throws nothing', async () => {
    const file = fixtureFile(id, full);
    const whole = new Set((await read(file)).map(({ url }) => url));
    for (let part = 1; part < 20; part++) {
      const rows = await rowsOf(importer, file.slice(0, Math.floor((file.size * part) / 20)));
      const unknown = rows.filter((row) => row.kind === 'item' && !whole.has(row.url));
      // The one whose address was cut.
      expect(unknown.length).toBeLessThanOrEqual(1);
    }
  });

  // A zip has no text to be written otherwise.
  if (full.includes('.'))
    test('byte order marks, UTF-16 and other line ends change nothing', async () => {
      const file = fixtureFile(id, full);
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (bytes.includes(0)) return;
      const text = new TextDecoder().decode(bytes);
      const items = await read(file);
      expect(await read(new Blob(['\uFEFF', text]))).toEqual(items);
      expect(await read(new Blob([utf16(text)]))).toEqual(items);
      const lines = (await read(new Blob([text.replaceAll('\n', '\r\n')]))).map(({ url }) => url);
      expect(lines).toEqual(items.map(({ url }) => url));
    });
});

test('docs/import-fields.md has the fate of every field', async () => {
  const introduction =
    '# The fate of every field\n\nWritten by `npx vitest run --project unit tests/unit/transfer -u`; what it means: import.md.\n';
  const tables = IMPORTERS.map(fieldsTable).join('\n\n');
  await expect(`${introduction}\n${tables}\n`).toMatchFileSnapshot('../../../../docs/import-fields.md');
});
