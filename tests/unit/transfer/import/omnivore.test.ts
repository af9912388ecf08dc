import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOmnivoreHighlights } from '../../../../transfer/import/formats/omnivore-highlights';
import { createHighlight } from '../../../../transfer/import/item';
import { fixtureFile, importFile } from './read-fixture';

const bytes = (text: string) => new TextEncoder().encode(text);

test('an article of the zip has its metadata, its content and its highlights', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('omnivore-zip', 'full'));
  expect(importer.id).toBe('omnivore-zip');
  expect(unreadable).toEqual([]);
  expect(items.find(({ url }) => url.includes('tides'))).toEqual({
    kind: 'item',
    url: 'https://example.org/tides?utm_source=omnivore',
    title: 'Les marées de Saint-Malo',
    savedAt: Date.UTC(2024, 9, 29, 16, 30, 11),
    publishedAt: '2024-10-28T08:00:00.000Z',
    author: 'Anne Le Goff',
    siteName: null,
    language: null,
    excerpt: 'Douze mètres deux fois par mois.',
    leadImage: 'https://example.org/tides.jpg',
    tags: ['RSS', '日本語'],
    folder: [],
    archived: true,
    favourite: false,
    readAt: null,
    progress: 0.425,
    note: 'A note on the whole article.',
    content: {
      html: '<div id="readability-page-1" class="page"><p data-omnivore-anchor-idx="2">The sea had gone out.</p></div>',
      kind: 'article',
    },
    highlights: [
      createHighlight({
        quote: 'The sea had gone out.',
        tags: ['to read', '日本語'],
        note: 'Ask Mum about *this*.\n\nSecond paragraph.',
      }),
      createHighlight({ quote: 'First line\nsecond line\n\nafter an empty line' }),
      createHighlight({ quote: 'Лишь цитата' }),
      createHighlight({ quote: '水が引いた。', note: '# no label, but a heading' }),
    ],
  });
});

test('articles with contents come first, in the order of the zip; each is there once', async () => {
  const { items } = await importFile(fixtureFile('omnivore-zip', 'full'));
  expect(items.map(({ url, content }) => [url, content?.html ?? null])).toEqual([
    // No text was kept of it.
    ['https://example.org/empty', null],
    ['https://example.org/tides?utm_source=omnivore', expect.stringContaining('The sea')],
    ['https://example.org/untitled', '<p>Without a title.</p>'],
    // An uploaded PDF, which two of the pages have.
    ['https://example.org/report.pdf', null],
    // Its slug is another article's, and so is the content under it.
    ['https://example.org/same-slug', null],
  ]);
  expect(items[2]).toMatchObject({ title: null, progress: 1, note: 'Only a note.\n\nIn two paragraphs.' });
  expect(items[3]).toMatchObject({ archived: false, tags: [] });
});

test('of a content that the zip has twice, the first is taken', async () => {
  const metadata = [{ id: '1', slug: 's', title: 'Twice', url: 'https://example.org/1', state: 'Active' }];
  // A zip made of names and contents cannot have a name twice: names of the same length are made the same.
  const made = zipSync({
    'metadata_0_to_1.json': bytes(JSON.stringify(metadata)),
    'content/s.html': bytes('<p>First</p>'),
    'content/t.html': bytes('<p>Second</p>'),
  });
  const latin1 = Array.from(made, (byte) => String.fromCharCode(byte)).join('');
  const twice = Uint8Array.from(latin1.replaceAll('content/t.html', 'content/s.html'), (character) =>
    character.charCodeAt(0),
  );
  const { items, unreadable } = await importFile(new Blob([twice]));
  expect(unreadable).toEqual([]);
  expect(items.map(({ content }) => content?.html)).toEqual(['<p>First</p>']);
});

test('of a damaged zip everything readable is read, and the rest named by its entry', async () => {
  const { items, unreadable } = await importFile(fixtureFile('omnivore-zip', 'damaged'));
  expect(items).toMatchObject([
    { title: 'First', content: { html: '<p>Never closed' } },
    { title: '5', url: 'https://example.org/4', savedAt: null, publishedAt: null, progress: 0, tags: [] },
    { title: 'Before the cut' },
    // What was repaired has lost what came after.
    ...items.slice(3),
  ]);
  expect(unreadable.map(({ reason, entry, start }) => [reason, entry, start])).toEqual([
    ['not-web', 'metadata_0_to_20.json', 'javascript:alert(1)'],
    ['no-address', 'metadata_0_to_20.json', 'No address'],
    ['no-address', 'metadata_0_to_20.json', ''],
    ['damaged', 'metadata_20_to_40.json', ''],
    ['no-address', 'metadata_20_to_40.json', 'Cut'],
    ['damaged', 'metadata_40_to_60.json', ''],
  ]);
});

test('a note on the article and one on a highlight are told apart by the line ends behind them', () => {
  expect(readOmnivoreHighlights('> One \n\nOf the highlight\n\n> Two ')).toMatchObject({
    note: null,
    highlights: [
      { quote: 'One', note: 'Of the highlight' },
      { quote: 'Two', note: null },
    ],
  });
  expect(readOmnivoreHighlights('> One \n\nOf the article\n\n\n\n> Two ')).toMatchObject({
    note: 'Of the article',
    highlights: [
      { quote: 'One', note: null },
      { quote: 'Two', note: null },
    ],
  });
  expect(readOmnivoreHighlights('> One \r\n\r\n#a #b c\r\n\r\nLast\r\n')).toMatchObject({
    note: null,
    highlights: [{ quote: 'One', tags: ['a', 'b c'], note: 'Last' }],
  });
  // At the file's end, too.
  expect(readOmnivoreHighlights('> One \n\nOf the highlight\n\nOf the article\n\n')).toMatchObject({
    note: 'Of the article',
    highlights: [{ quote: 'One', note: 'Of the highlight' }],
  });
  expect(readOmnivoreHighlights('')).toEqual({ note: null, highlights: [] });
});

test('the CSV has addresses, states, labels in both spellings, and times in ms', async () => {
  const { items, unreadable } = await importFile(fixtureFile('omnivore-csv', 'full.csv'));
  expect(unreadable).toEqual([]);
  expect(items).toMatchObject([
    {
      url: 'https://example.org/docs',
      title: null,
      archived: false,
      tags: ['Handsome Developers', 'Profile Page'],
      savedAt: Date.UTC(2021, 2),
      publishedAt: '2021-02-28T00:00:00.000Z',
    },
    {
      url: 'https://example.org/archived?utm_source=omnivore',
      archived: true,
      tags: ['label 1', 'a, b', '日本語'],
      savedAt: Date.UTC(2021, 2) + 1000,
      publishedAt: '2000-01-01T00:00:00.000Z',
    },
    { url: 'https://example.org/bare', archived: false, tags: [], savedAt: null, publishedAt: null },
    { url: 'https://example.org/single', archived: true, tags: ['русский'] },
  ]);
});

test('of a damaged CSV everything readable is read, and the rest named by its line', async () => {
  const { items, unreadable } = await importFile(fixtureFile('omnivore-csv', 'damaged.csv'));
  expect(items).toMatchObject([
    { url: 'https://example.org/1', tags: ['a'], savedAt: null, publishedAt: null },
    { url: 'https://example.org/2', tags: ['a', '"b'] },
    { url: 'https://exam' },
  ]);
  expect(unreadable.map(({ reason, line }) => [reason, line])).toEqual([
    ['not-web', 3],
    ['damaged', 4],
    ['no-address', 5],
  ]);
});
