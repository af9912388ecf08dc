import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { beforeEach, expect, test } from 'vitest';
import type { Library } from '../../../../../library/library';
import { Database } from '../../../../../library/store/database';
import { migrate } from '../../../../../library/store/open';
import { createStore, type Store } from '../../../../../library/store/store';
import type { ListQuery } from '../../../../../library/types';
import { type ImportFile, recognizeFile } from '../../../../../transfer/import/run/import-file';
import { reportAsText } from '../../../../../transfer/import/run/report-text';
import { runImport } from '../../../../../transfer/import/run/run-import';
import { scanFiles } from '../../../../../transfer/import/run/scan-files';

const sqlite3 = await sqlite3InitModule();
const ALL: ListQuery = { search: '', filter: 'all', tags: [], sort: { key: 'saved', descending: false } };

let store: Store;
beforeEach(() => {
  const database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  store = createStore(database, () => {});
});

/** A Pocket file of so many articles; every tenth row has no address, and the last repeats the first. */
function pocketFile(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const url = index % 10 === 9 ? '' : `https://example.org/${index === count - 1 ? 0 : index}`;
    return `Title ${index},${url},${1_400_000_000 + index},sea|tag ${index % 3},${index % 2 ? 'archive' : 'unread'}`;
  });
  return `title,url,time_added,tags,status\n${rows.join('\n')}\n`;
}

async function openFiles(...texts: readonly string[]): Promise<ImportFile[]> {
  const files = await Promise.all(
    texts.map((text, index) => recognizeFile(`part_${index}.csv`, new Blob([text]))),
  );
  return files.filter((file) => file !== null);
}

const scan = (files: readonly ImportFile[]) =>
  scanFiles(
    files,
    {},
    {
      isKnown: async (urls) => store.known(urls),
      onProgress: () => {},
      signal: new AbortController().signal,
    },
  );

/** Runs an import of a record, and stops it once so many rows are imported, as a browser does that is closed. */
function run(id: string, files: readonly ImportFile[], until = Number.POSITIVE_INFINITY) {
  const record = store.imports().find((known) => known.id === id);
  if (!record) throw new Error('there is no import');
  const ending = new AbortController();
  return runImport({
    library: {
      importPiece: async (import_, piece) => store.importPiece(import_, piece),
      endImport: async (import_, state) => store.endImport(import_, state),
    } as Pick<Library, 'importPiece' | 'endImport'>,
    record,
    files,
    answers: {},
    choices: { foldersAsTags: true },
    readText: async () => null,
    onProgress: ({ rows }) => rows >= until && ending.abort(),
    waitIfPaused: async () => {},
    signal: ending.signal,
  });
}

const start = (files: readonly ImportFile[], total: number) =>
  store.startImport({ format: 'pocket-csv', files: files.map(({ name }) => name), options: {}, total }).id;

test('the preview says what is new, known, repeated and unreadable, and where', async () => {
  store.saveLink({ url: 'https://example.org/1', title: 'One' });
  const preview = await scan(await openFiles(pocketFile(32), pocketFile(2)));
  expect(preview).toMatchObject({
    rows: 34,
    added: 27,
    known: 1,
    repeated: 3,
    unreadable: 3,
    hasFolders: false,
  });
  expect(preview.first.map(({ title }) => title)).toEqual([
    'Title 0',
    'Title 1',
    'Title 2',
    'Title 3',
    'Title 4',
  ]);
  expect(preview.report[0]).toMatchObject({ file: 'part_0.csv', line: 11, reason: 'no-address' });
  expect(reportAsText(preview.report, ({ file, line }) => [file, String(line)])).toMatch(
    /^part_0\.csv\t11\t/,
  );
});

test('looking through ends when it is cancelled', async () => {
  const files = await openFiles(pocketFile(5000));
  const ending = new AbortController();
  const scanning = scanFiles(
    files,
    {},
    {
      isKnown: async (urls) => store.known(urls),
      onProgress: () => ending.abort(),
      signal: ending.signal,
    },
  );
  await expect(scanning).rejects.toThrow(/abort/i);
});

test('an import that is interrupted anywhere goes on without a gap or a repetition', async () => {
  const files = await openFiles(pocketFile(456), pocketFile(312));
  const whole = start(files, 768);
  const { record: ended } = await run(whole, files);
  const expected = store.list(ALL, { offset: 0, limit: 1000 }).rows.map(({ url, tags }) => [url, tags]);
  store.undoImport(whole, 5000);

  const id = start(files, 768);
  for (let until = 100; store.imports()[0]?.state === 'running'; until += 150) await run(id, files, until);
  const record = store.imports()[0];
  expect(record).toMatchObject({ added: ended.added, merged: ended.merged, state: 'done', rows: 768 });
  const rows = store.list(ALL, { offset: 0, limit: 1000 }).rows.map(({ url, tags }) => [url, tags]);
  expect(rows).toEqual(expected);
});

test('files of one import follow one another; a file that breaks off costs nothing of the next', async () => {
  const files = await openFiles(pocketFile(3), pocketFile(9).replaceAll('example.org', 'other.example'));
  const broken: ImportFile = {
    name: 'broken.csv',
    file: new Blob(['x']),
    importer: {
      ...(files[0]?.importer as ImportFile['importer']),
      // biome-ignore lint/correctness/useYield: it breaks off before its first row.
      async *read() {
        throw new Error('unreadable bytes');
      },
    },
  };
  const all = [broken, ...files];
  const { record, report } = await run(start(all, 0), all);
  expect(record).toMatchObject({ added: 10, merged: 2, unreadable: 1, state: 'done' });
  expect(report).toMatchObject([{ file: 'broken.csv', reason: 'damaged', start: 'unreadable bytes' }]);
});
