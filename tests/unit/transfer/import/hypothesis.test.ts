import { expect, test } from 'vitest';
import { fixtureFile, importFile } from './read-fixture';

test('annotations of one address are one article, with their selectors as the file has them', async () => {
  const { items, unreadable } = await importFile(fixtureFile('hypothesis-json', 'full.json'));
  expect(unreadable).toEqual([]);
  expect(items.map(({ url, title }) => [url, title])).toEqual([
    ['https://example.org/tides', 'The tide tables'],
    ['https://example.org/book.pdf', null],
    ['https://example.org/film', null],
  ]);
  expect(items[0]?.highlights[0]).toEqual({
    quote: 'The sea had gone out.',
    note: 'Is this **true**?',
    color: null,
    createdAt: Date.UTC(2025, 2, 1, 10, 0, 0, 123),
    tags: ['mer', '潮'],
    selectors: [
      {
        type: 'RangeSelector',
        startContainer: '/main[1]/p[1]',
        startOffset: 0,
        endContainer: '/main[1]/p[1]',
        endOffset: 21,
      },
      { type: 'TextPositionSelector', start: 340, end: 361 },
      { type: 'TextQuoteSelector', exact: 'The sea had gone out.', prefix: 'At noon. ', suffix: ' Then it' },
    ],
  });
});

test('the first page note is the article’s, a further one a highlight without a passage; replies are left out', async () => {
  const { items } = await importFile(fixtureFile('hypothesis-json', 'full.json'));
  expect(items[0]).toMatchObject({
    note: 'The whole page, for Mum',
    tags: ['family'],
    savedAt: Date.UTC(2025, 1, 1, 10),
  });
  expect(items[0]?.highlights).toHaveLength(2);
  expect(items[0]?.highlights[1]).toMatchObject({
    quote: '',
    note: 'A second note on the page',
    tags: ['again'],
    createdAt: Date.UTC(2025, 2, 3, 10),
  });
});

test('a shape has the words in it, a film its times', async () => {
  const { items } = await importFile(fixtureFile('hypothesis-json', 'full.json'));
  expect(items[1]?.highlights).toMatchObject([
    {
      quote: 'Words in a box',
      selectors: [{ type: 'PageSelector', label: 'iv' }, { type: 'ShapeSelector' }],
    },
  ]);
  expect(items[2]?.highlights).toMatchObject([
    { quote: '', note: 'Listen', selectors: [{ type: 'MediaTimeSelector', start: 12.5 }, { cfi: '/6/4' }] },
  ]);
});

test('an answer of the API’s search is read as an export is', async () => {
  const annotation = {
    uri: 'https://example.org/tides',
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Sea' }] }],
  };
  const { items, importer } = await importFile(new Blob([JSON.stringify({ total: 1, rows: [annotation] })]));
  expect(importer.id).toBe('hypothesis-json');
  expect(items).toMatchObject([{ url: 'https://example.org/tides', highlights: [{ quote: 'Sea' }] }]);
});

test('of a damaged export everything readable is read', async () => {
  const { items, unreadable } = await importFile(fixtureFile('hypothesis-json', 'damaged.json'));
  expect(items.map(({ url, note, savedAt }) => [url, note, savedAt])).toEqual([
    ['https://example.org/kept', 'Also kept', null],
    ['https://example.org/cut', 'Cut', null],
  ]);
  expect(unreadable.map(({ reason, start }) => [reason, start])).toEqual([
    ['not-web', 'urn:x-pdf:0123456789abcdef'],
    ['no-address', ''],
    ['no-address', ''],
    ['damaged', ''],
  ]);
});

test('CSV has quotes, notes, tags and dates, and the same grouping', async () => {
  const { items, unreadable, importer } = await importFile(fixtureFile('hypothesis-csv', 'full.csv'));
  expect(importer.id).toBe('hypothesis-csv');
  expect(unreadable).toEqual([]);
  expect(items).toMatchObject([
    {
      url: 'https://example.org/tides',
      title: null,
      // Without a zone: that of this computer.
      savedAt: new Date(2025, 1, 1, 10).getTime(),
      note: 'The whole page, for Mum',
      tags: ['family'],
      highlights: [
        {
          quote: 'The "sea",\ngone out — 潮',
          note: 'Is this **true**?\nYes.',
          tags: ['mer', '潮', 'to read'],
          createdAt: new Date(2025, 2, 1, 10).getTime(),
        },
        { quote: '', note: 'A second note on the page', tags: ['again'] },
      ],
    },
    {
      url: 'https://example.org/book.pdf',
      note: null,
      highlights: [{ quote: 'Words in a box', note: null }],
    },
  ]);
});

test('what a spreadsheet pastes, parted by tabs, is read too', async () => {
  const text =
    'Created at\tAuthor\tPage\tURL\tGroup\tType\tQuote/description\tComment\tTags\n2025-03-01 10:00\tme\t\thttps://example.org/a\tPublic\tHighlight\tSea, gone\t\ta,b';
  const { items } = await importFile(new Blob([text]));
  expect(items).toMatchObject([
    { url: 'https://example.org/a', highlights: [{ quote: 'Sea, gone', tags: ['a', 'b'] }] },
  ]);
});

test('rows that are damaged or of no page are named by their line', async () => {
  const { items, unreadable } = await importFile(fixtureFile('hypothesis-csv', 'damaged.csv'));
  expect(items.map(({ url, note, highlights }) => [url, note, highlights.length])).toEqual([
    ['https://example.org/kept', null, 1],
    ['https://example.org/last', 'Last', 0],
  ]);
  expect(unreadable.map(({ reason, line }) => [reason, line])).toEqual([
    ['not-web', 3],
    ['no-address', 4],
    ['damaged', 5],
  ]);
});
