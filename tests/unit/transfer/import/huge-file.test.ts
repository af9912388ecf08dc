import { expect, test } from 'vitest';
import { findImporter } from '../../../../transfer/import/importers';
import { takeSample } from '../../../../transfer/import/take-sample';
import { heldBytes } from './held-bytes';

/** Bytes of the file; `npm run bench:moving` has 2 GB. */
const BYTES = Number(process.env.LECTERN_FILE_BYTES ?? 30_000_000);
/** The most that reading may hold at any time (bytes), however long the file is. */
const MAX_HELD = 32_000_000;
/** Rows between two measurements. */
const EVERY = 20_000;

const HEADER = 'title,url,time_added,tags,status\n';
const rowAt = (index: number): string => {
  const number = String(index).padStart(10, '0');
  return `"The ""tide"" tables of\nSaint-Malo, part ${number} 港の時計",https://tides.example/story/${number},1325376000,sea|to read,archive\n`;
};
const encode = (text: string) => new TextEncoder().encode(text);
const ROW_BYTES = encode(rowAt(0)).length;

/** A Pocket table as long as is wanted, whose bytes are made when they are asked for and stand nowhere. */
class MadeTable extends Blob {
  readonly rows = Math.ceil(BYTES / ROW_BYTES);

  override get size(): number {
    return HEADER.length + this.rows * ROW_BYTES;
  }

  override slice(start = 0, end = this.size): Blob {
    const first = Math.max(0, Math.floor((start - HEADER.length) / ROW_BYTES));
    const last = Math.min(this.rows, Math.ceil((Math.min(end, this.size) - HEADER.length) / ROW_BYTES));
    const rows = Array.from({ length: Math.max(0, last - first) }, (_, at) => rowAt(first + at)).join('');
    const from = start < HEADER.length ? start : start - HEADER.length - first * ROW_BYTES;
    const text = start < HEADER.length ? HEADER + rows : rows;
    return new Blob([encode(text)]).slice(from, from + end - start);
  }
}

test(
  `a table of ${Math.round(BYTES / 1e6)} MB is read row by row, and never stands in memory`,
  async () => {
    const file = new MadeTable();
    const importer = findImporter(await takeSample(file));
    expect(importer?.id).toBe('pocket-csv');
    const before = await heldBytes();
    let [most, rows, last] = [0, 0, ''];
    for await (const row of importer?.read(file, {}) ?? []) {
      if (row.kind === 'item') last = row.url;
      if (++rows % EVERY === 0) most = Math.max(most, (await heldBytes()) - before);
    }
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(
      `${(file.size / 1e6).toFixed(0)} MB, ${rows} rows: at most ${(most / 1e6).toFixed(1)} MB held while reading, the process at most ${peak.toFixed(0)} MB`,
    );
    expect(rows).toBe(file.rows);
    expect(last).toBe(`https://tides.example/story/${String(rows - 1).padStart(10, '0')}`);
    expect(most).toBeLessThan(MAX_HELD);
  },
  60_000 + BYTES / 1000,
);
