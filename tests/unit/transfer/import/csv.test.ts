import { expect, test } from 'vitest';
import { csvRows } from '../../../../transfer/import/read/csv';

async function* chunksOf(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

/** The rows as `a|b`, and the lines of those that could not be read. */
async function readCsv(text: string, chunkLength = text.length): Promise<(string | number | null)[]> {
  const rows: (string | number | null)[] = [];
  for await (const row of csvRows(chunksOf(text, chunkLength)))
    rows.push(row.kind === 'row' ? `${row.cell('a')}|${row.cell('b')}` : row.line);
  return rows;
}

test.each([1000, 7])(
  'an open quote costs its own line, also where a later row has quotes (%i)',
  async (length) => {
    // The next quote is taken for the open one's end: in its first cell, so that the columns fit, and in another.
    expect(await readCsv('a,b\n1,2\n"3,4\n"5",6\n7,8\n', length)).toEqual(['1|2', 3, '5|6', '7|8']);
    expect(await readCsv('a,b\n1,2\n"3,4\n5,"6"\n7,8\n', length)).toEqual(['1|2', 3, '5|6', '7|8']);
    // Its own line has too many cells to be a row.
    expect(await readCsv('a,b\n"3,x,4\n5,"6"\n7,8\n', length)).toEqual([2, '5|6', '7|8']);
  },
);

test.each([1000, 7])('quotes that nobody doubled stay in their cell (%i)', async (length) => {
  expect(await readCsv('a,b\n1,"He said "hi" twice"\n3,4\n', length)).toEqual([
    '1|He said "hi" twice',
    '3|4',
  ]);
  expect(await readCsv('a,b\n"He said "hi" twice\nand left",2\n3,4\n', length)).toEqual([
    'He said "hi" twice\nand left|2',
    '3|4',
  ]);
});
