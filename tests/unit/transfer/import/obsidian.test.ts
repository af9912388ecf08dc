import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fixtureFile, importFile } from './read-fixture';

const FULL = {
  url: 'https://example.org/gezeiten?utm_source=clipper#ebbe',
  title: 'Gezeiten: "Ebbe" und Flut — 潮の満ち引き \\d+',
  author: 'Jörg Möwe, 高橋 美咲',
  publishedAt: '2019-11-30T07:15:00.000Z',
  savedAt: Date.UTC(2025, 2, 1, 20, 4, 5),
  excerpt: 'Warum das Meer zweimal am Tag geht.',
  tags: ['clippings', 'natur/meer', 'to read'],
  siteName: 'Küstenblatt',
  language: 'de-DE',
  leadImage: 'https://example.org/wattenmeer.jpg',
  note: 'Für die Reise.\nMit Anna lesen.',
  favourite: true,
  archived: true,
  progress: 1,
};

test('a clipping has what its front matter says, as the clipper writes it', async () => {
  const { items, importer } = await importFile(fixtureFile('obsidian-markdown', 'plain.md'));
  expect(importer.id).toBe('obsidian-markdown');
  expect(items).toMatchObject([
    {
      url: 'https://example.org/tides',
      title: 'The tide tables of Saint-Malo',
      author: 'Anne Le Goff',
      publishedAt: '2024-05-02',
      savedAt: Date.UTC(2025, 2, 1),
      excerpt: 'When the sea goes out.',
      tags: ['clippings'],
      folder: [],
      archived: false,
      content: { html: '<p>The sea goes out twice a day.</p>\n', kind: 'article' },
      highlights: [],
    },
  ]);
});

test('names and forms that its users gave the fields are read too, and the address goes before a `source` that is none', async () => {
  const { items } = await importFile(fixtureFile('obsidian-markdown', 'full.md'));
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject(FULL);
});

test('the text becomes HTML, without what means something only in the vault, its highlights beside it', async () => {
  const { items } = await importFile(fixtureFile('obsidian-markdown', 'full.md'));
  const html = items[0]?.content?.html ?? '';
  expect(html).toContain(
    '<p>Das Meer geht <strong>zweimal</strong> am Tag und kommt\nwieder, siehe den Mond',
  );
  expect(html).toContain('<code>a == b == c</code>');
  expect(html).toContain('<td>12 m</td>');
  expect(html).toContain('<img src="https://example.org/watt.jpg" alt="Watt">');
  expect(html).not.toMatch(/karte\.png|nur für mich|<mark|zweimal==/);
  expect(items[0]?.highlights.map(({ quote }) => quote)).toEqual(['geht zweimal am Tag', 'kommt wieder']);
});

test('a front matter that is never closed, with quotes and lists that are not, still says the address', async () => {
  const { items } = await importFile(fixtureFile('obsidian-markdown', 'damaged.md'));
  expect(items).toMatchObject([
    {
      url: 'https://example.org/open',
      title: 'Never closed: a front matter',
      savedAt: null,
      tags: ['one', 'two'],
      author: 'An open quote',
      content: { html: '<p>The text begins here, and ==a highlight is cut</p>\n' },
      highlights: [],
    },
  ]);
});

test('a vault has its clippings with their folders; other notes, settings and what was deleted are passed over', async () => {
  const { items, unreadable } = await importFile(fixtureFile('obsidian-zip', 'full'));
  expect(unreadable).toEqual([]);
  expect(items).toHaveLength(2);
  expect(items[0]).toMatchObject({ ...FULL, folder: ['Clippings', 'Meer'] });
  expect(items[1]).toMatchObject({
    url: 'https://example.org/moon',
    title: '月',
    savedAt: 1740862800000,
    tags: ['sky', 'night'],
    folder: ['Clippings'],
    content: null,
  });
});

test('a folder that everything is in is none, and a note without a title has its file’s name', async () => {
  const { items } = await importFile(fixtureFile('obsidian-zip', 'plain'));
  expect(items).toMatchObject([{ title: 'The tide tables', folder: [], url: 'https://example.org/tides' }]);
});

test('a note whose address is none of the web is named by its entry', async () => {
  const { items, unreadable } = await importFile(fixtureFile('obsidian-zip', 'damaged'));
  expect(items.map(({ url, title }) => [url, title])).toEqual([['https://example.org/kept', 'Kept']]);
  expect(unreadable.map(({ reason, entry }) => [entry, reason])).toEqual([
    ['Clippings/No address.md', 'no-address'],
    ['Clippings/Vault link.md', 'not-web'],
  ]);
});

test('a zip of notes without addresses is no export', async () => {
  const zip = zipSync({ 'note.md': new TextEncoder().encode('---\nmood: fine\n---\nText') });
  await expect(importFile(new Blob([zip as BlobPart]))).rejects.toThrow('no format');
});

test('highlights have quote, note, date and place', async () => {
  const { items } = await importFile(fixtureFile('obsidian-highlights', 'full.json'));
  expect(items[0]).toMatchObject({
    url: 'https://example.org/tides',
    title: 'The tide tables — 潮汐表',
    savedAt: Date.UTC(2025, 2, 1, 10),
  });
  expect(items[0]?.highlights[0]).toEqual({
    quote: 'The sea had gone out & stayed.',
    note: 'Remember\nTwice a day',
    color: null,
    createdAt: Date.UTC(2025, 2, 1, 10),
    tags: [],
    selectors: [
      {
        type: 'RangeSelector',
        startContainer: '/html[1]/body[1]/article[1]/p[2]',
        startOffset: 4,
        endContainer: '/html[1]/body[1]/article[1]/p[2]',
        endOffset: 31,
      },
      {
        type: 'TextQuoteSelector',
        exact: 'The sea had gone out & stayed.',
        prefix: 'At noon. ',
        suffix: ' Then it',
      },
    ],
  });
});

test('blocks selected at once are one highlight, from the first to the last; a picture has its path', async () => {
  const { items } = await importFile(fixtureFile('obsidian-highlights', 'full.json'));
  const [, group, picture, ...others] = items[0]?.highlights ?? [];
  expect(others).toEqual([]);
  expect(group).toMatchObject({
    quote: 'First block\n\nالمد والجزر',
    selectors: [
      {
        startContainer: '/html[1]/body[1]/article[1]/p[3]',
        startOffset: 0,
        endContainer: '/html[1]/body[1]/article[1]/ul[1]/li[1]',
        endOffset: 11,
      },
      { prefix: '', suffix: 'end' },
    ],
  });
  expect(picture).toMatchObject({
    quote: 'A map',
    selectors: [{ type: 'XPathSelector', value: '/html[1]/body[1]/article[1]/img[1]' }],
  });
});

test('files from before the clipper exported records have words, notes and dates', async () => {
  const { items } = await importFile(fixtureFile('obsidian-highlights', 'full.json'));
  expect(items[1]?.highlights).toMatchObject([
    {
      quote: 'From before & plain < text',
      note: 'Old',
      createdAt: Date.UTC(2024, 11, 3, 13, 45, 22),
      selectors: [],
    },
  ]);
});

test('of damaged highlights the rest is read', async () => {
  const { items, unreadable } = await importFile(fixtureFile('obsidian-highlights', 'damaged.json'));
  expect(items.map(({ url }) => url)).toEqual(['https://example.org/whole', 'https://example.org/cut']);
  expect(items[0]?.highlights.map(({ quote, createdAt }) => [quote, createdAt])).toEqual([
    ['Kept.', null],
    ['7', null],
  ]);
  expect(unreadable.map(({ reason, line }) => [reason, line])).toEqual([
    ['not-web', null],
    ['no-address', null],
    ['damaged', 6],
  ]);
});
