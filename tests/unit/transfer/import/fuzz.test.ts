import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Importer } from '../../../../transfer/import/importer';
import { IMPORTERS } from '../../../../transfer/import/importers';
import { takeSample } from '../../../../transfer/import/take-sample';
import { createRandom, mutateBytes } from '../../../fuzz/mutate-bytes';
import { heldBytes } from './held-bytes';
import { fixtureFile, fixtureNames } from './read-fixture';

/** Mutations of each format; `npm run fuzz:import` makes 10,000. */
const COUNT = Number(process.env.FUZZ_COUNT ?? 200);
/** A row more than this, or a read longer than this, is a hang (ms). */
const MAX_ROWS = 200_000;
const MAX_MS = 2000;
/** What the second half of the files may leave behind (bytes): code that is compiled, but none of the files. */
const MAX_GROWTH = 12_000_000;

/** A zip with one entry mutated, or its own bytes; anything else by its bytes. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip || random() < 0.4) return mutateBytes(bytes, random);
  const entries = Object.entries(unzipSync(bytes));
  const chosen = Math.floor(random() * entries.length);
  return new Uint8Array(
    zipSync(
      Object.fromEntries(
        entries.map(([name, content], index) => [
          name,
          index === chosen ? mutateBytes(content, random) : content,
        ]),
      ),
    ),
  );
}

/** What is wrong with reading a file, or null. */
async function findFault(importer: Importer, file: Blob): Promise<string | null> {
  const since = performance.now();
  let rows = 0;
  try {
    await takeSample(file);
    for await (const row of importer.read(file, {})) {
      if (++rows > MAX_ROWS) return 'endless rows';
      if (row.kind === 'unreadable' && row.start.length > 120) return 'a report as long as the file';
      if (row.kind === 'item' && !row.stored && !/^https?:\/\//i.test(row.url))
        return `an address ${row.url.slice(0, 50)}`;
    }
  } catch (error) {
    // A backup of a version that does not exist yet is refused as a whole.
    if (!(error instanceof Error) || !/is newer than/.test(error.message))
      return `threw ${String(error).slice(0, 200)}`;
  }
  const took = performance.now() - since;
  return took > MAX_MS ? `took ${Math.round(took)} ms` : null;
}

describe('damaged files', () => {
  test.each(IMPORTERS.map((importer) => [importer.id, importer] as const))(
    `${COUNT} mutations of %s: nothing is thrown, hangs, stays in memory, or is no address`,
    async (id, importer) => {
      const fixtures = await Promise.all(
        fixtureNames(id).map(async (name) => new Uint8Array(await fixtureFile(id, name).arrayBuffer())),
      );
      let before = 0;
      for (let number = 0; number < COUNT; number++) {
        if (number === COUNT / 2) before = await heldBytes();
        const random = createRandom(number * 31 + id.length);
        const bytes = fixtures[number % fixtures.length] ?? new Uint8Array(0);
        const fault = await findFault(importer, new Blob([mutate(bytes, random)]));
        expect(fault, `mutation ${number} of ${id}`).toBeNull();
      }
      expect((await heldBytes()) - before, `bytes that ${id} left behind`).toBeLessThan(MAX_GROWTH);
    },
    COUNT * 500,
  );
});
