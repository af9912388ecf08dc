import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createItem } from '../../../../transfer/import/item';
import { takeSample } from '../../../../transfer/import/take-sample';
import { fixtureFile, importFile } from './read-fixture';

test('the bookmarks come with their folders, the reading list among them', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('safari-zip', 'full'));
  expect(importer.id).toBe('safari-zip');
  expect(unreadable).toEqual([]);
  expect(items).toEqual([
    createItem({
      url: 'https://example.org/favorite?a=1&b=2',
      title: 'Grüße & mehr',
      folder: ['Favoriten'],
    }),
    createItem({
      url: 'https://example.org/work',
      title: 'Guide — part 1',
      folder: ['Favoriten', 'Arbeit'],
    }),
    createItem({ url: 'https://example.org/loose', title: '日本語', savedAt: Date.UTC(2012, 0) }),
    createItem({
      url: 'https://example.org/later',
      title: 'Later',
      excerpt: 'How the page begins',
      folder: ['Leseliste'],
    }),
    createItem({ url: 'https://example.org/untitled', folder: ['Leseliste'] }),
  ]);
});

test('a damaged list is read as far as it goes, by line and entry', async () => {
  const { items, unreadable } = await importFile(fixtureFile('safari-zip', 'damaged'));
  expect(items.map(({ title }) => title)).toEqual(['First', 'Last']);
  expect(unreadable.map(({ reason, line, entry }) => [reason, line, entry])).toEqual([
    ['not-web', 6, 'Bookmarks.html'],
    ['no-address', 7, 'Bookmarks.html'],
    ['damaged', 9, 'Bookmarks.html'],
  ]);
});

const PASSWORDS = 'Title,URL,Username,Password\nBank,https://bank.example/,reader,hunter2\n';
const LIST = '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example/">A</A></DL>';

/** A zip whose passwords cannot be inflated: to inflate them, or only to begin, would be a row of the report. */
function zipWithSpoiltPasswords(spoil: (zip: Uint8Array, dataStart: number) => void): Blob {
  const name = 'Passwörter.csv';
  const zip = zipSync({ [name]: strToU8(PASSWORDS.repeat(50)), 'Bookmarks.html': strToU8(LIST) });
  // A local header is 30 bytes and the name; this is the first.
  spoil(zip, 30 + strToU8(name).length);
  return new Blob([zip as BlobPart]);
}

test.each([
  ['bytes that do not inflate', (zip: Uint8Array, start: number) => zip.fill(0xff, start, start + 20)],
  [
    'a way of compressing that nobody knows',
    (zip: Uint8Array) => {
      zip[8] = 99;
    },
  ],
])('the passwords are never inflated nor named: %s', async (_, spoil) => {
  const file = zipWithSpoiltPasswords(spoil);
  const { items, unreadable } = await importFile(file);
  expect(items.map(({ url }) => url)).toEqual(['https://a.example/']);
  expect(unreadable).toEqual([]);
  const sample = await takeSample(file);
  expect(sample).toMatchObject({
    entries: [{ name: 'Passwörter.csv', start: null }, { name: 'Bookmarks.html' }],
  });
});

/** What else a Safari export has, in German. */
const OTHER_ENTRIES = {
  'Passwörter.csv': PASSWORDS,
  'Verlauf.json':
    '{"metadata":{"browser_name":"Safari","browser_version":"18.2","data_type":"history","schema_version":1},"history":[{"url":"https://visited.example/","title":"Visited","time_usec":1722367302951213,"visit_count":4}]}',
  'Erweiterungen.json':
    '{"metadata":{"browser_name":"Safari","data_type":"extensions"},"extensions":[{"display_name":"Lectern","developer_name":"Lectern"}]}',
  'Zahlungskarten.json':
    '{"metadata":{"browser_name":"Safari","data_type":"payment_cards"},"payment_cards":[{"card_number":"4111"}]}',
};

test('nothing of the other entries is in a row', async () => {
  const page = new Uint8Array(await fixtureFile('safari-zip', 'full').arrayBuffer());
  const others = Object.entries(OTHER_ENTRIES).map(([name, text]) => [name, strToU8(text)] as const);
  const zip = zipSync({ ...Object.fromEntries(others), ...unzipSync(page) });
  const { items, unreadable } = await importFile(new Blob([zip as BlobPart]));
  expect(items).toHaveLength(5);
  const rows = JSON.stringify([items, unreadable]);
  for (const secret of ['hunter2', 'Passw', 'bank.example', 'visited.example', 'Zahlung', '4111'])
    expect(rows).not.toContain(secret);
});

test('an export without bookmarks is known by its history, and the passwords stay closed', async () => {
  const history = '{"metadata":{"browser_name":"Safari","data_type":"history"},"history":[]}';
  const zip = zipSync({ 'Passwords.csv': strToU8(PASSWORDS), 'History.json': strToU8(history) });
  const sample = await takeSample(new Blob([zip as BlobPart]));
  expect(sample).toMatchObject({
    entries: [{ name: 'Passwords.csv', start: null }, { name: 'History.json' }],
  });
});
