import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readEntryText } from '../../../../transfer/import/read/entry';
import { zipEntries } from '../../../../transfer/import/read/zip';

const MB = 1024 * 1024;

/** A zip of so many MB of noise, which no compression makes smaller, and a small entry behind it. */
function zipOfNoise(megabytes: number): Blob {
  const contents = Array.from(
    { length: megabytes },
    (_, index) => [`content/${index}.html`, new Uint8Array(randomBytes(MB))] as const,
  );
  const zip = zipSync({ ...Object.fromEntries(contents), 'last.json': new TextEncoder().encode('{}') });
  return new Blob([zip]);
}

test('entries that are passed over are not kept in memory', async () => {
  setFlagsFromString('--expose_gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const file = zipOfNoise(30);
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  let held = Number.POSITIVE_INFINITY;
  for await (const entry of zipEntries(file, (name) => name === 'last.json')) {
    if (entry.kind !== 'entry') continue;
    expect(await readEntryText(entry)).toBe('{}');
    // What the file's pieces were read into goes a little later than they do.
    for (let look = 0; look < 40 && held >= 5 * MB; look++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      collectGarbage();
      held = Math.min(held, process.memoryUsage().arrayBuffers - before);
    }
  }
  expect(held).toBeLessThan(5 * MB);
});

test('an entry after one that is passed over is read, and one that is cut off is named', async () => {
  const text = 'The sea had gone out. '.repeat(2000);
  const zip = zipSync({ a: new TextEncoder().encode(text), b: new TextEncoder().encode(text) }, { level: 0 });
  const read = async (file: Blob) => {
    const rows = [];
    for await (const entry of zipEntries(file, (name) => name === 'b'))
      rows.push(entry.kind === 'entry' ? await readEntryText(entry) : entry);
    return rows;
  };
  expect(await read(new Blob([zip]))).toEqual([text]);
  const cut = zip.slice(0, Math.floor(zip.length * 0.75));
  expect(await read(new Blob([cut]))).toMatchObject([
    expect.stringContaining('The sea'),
    { kind: 'unreadable', reason: 'damaged', entry: 'b' },
  ]);
});
