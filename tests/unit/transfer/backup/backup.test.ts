import { expect, test } from 'vitest';
import type { StoredArticle } from '../../../../library/import-types';
import { decrypt, encrypt, isEncrypted, WrongPassphrase } from '../../../../transfer/backup/encrypt';
import { readBackup, readBackupStart } from '../../../../transfer/backup/read-backup';
import { writeBackup } from '../../../../transfer/backup/write-backup';
import { article } from '../../../e2e/library/articles';
import { fixtureFile, importFile } from '../import/read-fixture';

/** Bytes that gzip can't shrink; a call gives 65,536 at most. */
function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

const stored = (number: number, bytes = 0): StoredArticle => ({
  id: `0195a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  article: article({
    url: `https://example.org/${number}`,
    title: `Title ${number} 日本 🚢`,
    text: 'The tide "came" in.\n\u2028',
  }),
  own: { title: null, byline: null },
  reading: {
    savedAt: 1.7e12,
    readAt: null,
    openedAt: null,
    progress: 0.25,
    place: null,
    archived: false,
    favourite: true,
    textState: 'kept',
    failure: null,
    updatedAt: 1.7e12,
  },
  textAt: 1.7e12,
  note: null,
  tags: ['Sea'],
  aliases: [],
  highlights: [],
  assets: bytes
    ? [
        {
          id: '0195a000-0000-7000-8000-0000000000a1',
          url: 'https://example.org/a.png',
          type: 'image/png',
          width: 1,
          height: 1,
          bytes: randomBytes(bytes),
        },
      ]
    : [],
  thumbnail: null,
});

async function* asStream<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

async function toBlob(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return new Blob(parts);
}

const HEADER = { writtenBy: '0.1.0', createdAt: 1.79e12, articles: 3 };
const write = (articles: readonly StoredArticle[]) =>
  writeBackup({ articles: asStream(articles), settings: '{"version":1}', header: HEADER });

async function readArticles(file: Blob) {
  const read = { articles: [] as unknown[], damaged: 0, settings: '' };
  for await (const line of readBackup(file)) {
    if (line.kind === 'article') read.articles.push(line.article);
    if (line.kind === 'damaged') read.damaged++;
    if (line.kind === 'settings') read.settings = line.settings;
  }
  return read;
}

test('what is written is read back byte by byte, and known by its content', async () => {
  const articles = [stored(1, 60_000), stored(2), stored(3, 10)];
  const file = await toBlob(write(articles));
  expect(await readArticles(file)).toEqual({ articles, damaged: 0, settings: '{"version":1}' });
  expect(await readBackupStart(file)).toEqual({
    header: { version: 1, ...HEADER },
    settings: '{"version":1}',
    isNewer: false,
  });
  const { importer, items } = await importFile(file);
  expect(importer.id).toBe('lectern-backup');
  expect(items.map(({ stored: whole }) => whole)).toEqual(articles);
});

test('damage costs the articles it is in, and is named', async () => {
  const articles = Array.from({ length: 12 }, (_, index) => stored(index, 5000));
  const bytes = new Uint8Array(await (await toBlob(write(articles))).arrayBuffer());
  for (const place of [0.3, 0.5, 0.8]) {
    const damaged = bytes.slice();
    damaged.fill(0x55, Math.floor(bytes.length * place), Math.floor(bytes.length * place) + 200);
    const read = await readArticles(new Blob([damaged]));
    expect(read.damaged).toBeGreaterThan(0);
    expect(read.articles.length).toBeGreaterThanOrEqual(9);
    for (const one of read.articles) expect(articles).toContainEqual(one);
  }
  const cut = await readArticles(new Blob([bytes.subarray(0, bytes.length / 2)]));
  expect(cut.damaged).toBeGreaterThan(0);
  expect(cut.articles.length).toBeGreaterThanOrEqual(4);
});

test('a line that was changed is no article', async () => {
  const { items, unreadable } = await importFile(fixtureFile('lectern-backup', 'damaged.lectern'));
  expect(items.map(({ title }) => title)).toEqual(['The tide', 'Four']);
  expect(unreadable.map(({ line }) => line)).toEqual([4, 5, 6, 8]);
});

test('a backup of a later version is refused as a whole', async () => {
  const file = await fixtureFile('lectern-backup', 'plain.lectern').text();
  const { createHash } = await import('node:crypto');
  const data = '{"version":2,"writtenBy":"9.0.0","createdAt":1795000000000,"articles":1}';
  const sha256 = createHash('sha256').update(data).digest('hex');
  const newer = new Blob([
    `{"kind":"lectern-backup","sha256":"${sha256}","data":${data}}\n`,
    file.split('\n').slice(1).join('\n'),
  ]);
  expect(await readBackupStart(newer)).toMatchObject({ isNewer: true });
  await expect(importFile(newer)).rejects.toThrow(/newer/);
});

test('an encrypted backup holds no word of an article, opens with its passphrase, and with no other', async () => {
  const articles = [stored(1, 200_000), stored(2)];
  const file = await toBlob(encrypt(write(articles), 'open sesame'));
  expect(await isEncrypted(file)).toBe(true);
  expect(await isEncrypted(await toBlob(write(articles)))).toBe(false);
  const raw = new TextDecoder('latin1').decode(await file.arrayBuffer());
  expect(raw).not.toMatch(/example\.org|Title|lectern-backup/);
  await expect(toBlob(decrypt(file, 'open says me'))).rejects.toThrow(WrongPassphrase);
  const opened = await toBlob(decrypt(file, 'open sesame'));
  expect((await readArticles(opened)).articles).toEqual(articles);
  const damaged = new Uint8Array(await file.arrayBuffer());
  damaged.fill(1, damaged.length - 5000, damaged.length - 4900);
  await expect(toBlob(decrypt(new Blob([damaged]), 'open sesame'))).rejects.toThrow();
});
